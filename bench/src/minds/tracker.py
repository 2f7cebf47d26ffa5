# Runs stories through the tracker of ExploreToM, which lies in the folder that is named first: reads them as JSON, a list of stories
# of deeds each, and prints the seconds of processor time that it took, and where each of them takes each thing to be, to the
# second order.
import json
import sys
import time

sys.path.insert(0, sys.argv[1])
from belief_tracker import FullBeliefTracker  # noqa: E402

BOX = FullBeliefTracker.CONTAINER_LOCATION


def play(deeds):
    tracker = FullBeliefTracker()
    refused = []
    for at, (verb, *words) in enumerate(deeds):
        if verb == "enters":
            done = tracker.enter_room(*words)
        elif verb == "leaves":
            done = tracker.leave_room(*words)
        elif verb == "puts":
            done = tracker.move_object_container(*words)
        elif verb == "says":
            who, thing, box = words
            done = tracker.broadcast_communication(who, (thing, BOX, box, True))
        else:
            who, to, thing, box = words
            done = tracker.private_communication(who, to, (thing, BOX, box, True))
        if not done:
            refused.append(at)
    return tracker, refused


stories = json.load(sys.stdin)
# Played once before, so that nothing is met for the first time.
for story in stories if sum(map(len, stories)) < 50000 else stories[0:0]:
    play(story)
start = time.process_time()
played = [play(story) for story in stories]
seconds = time.process_time() - start
trackers = [tracker for tracker, _ in played]


def boxes(state, things):
    return {thing: state.get(thing, BOX) for thing in things if state.get(thing, BOX)}


print(
    json.dumps(
        {
            "seconds": seconds,
            "refused": [refused for _, refused in played],
            "first": [
                {who: boxes(state, one.objects) for who, state in one.first_order_beliefs.items()}
                for one in trackers
            ],
            "second": [
                {
                    who: {other: boxes(state, one.objects) for other, state in minds.items() if other != who}
                    for who, minds in one.second_order_beliefs.items()
                }
                for one in trackers
            ],
        }
    )
)
