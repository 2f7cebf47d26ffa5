import type { Signal } from '@preact/signals';
import { type Happening, type Payload, plain, type SceneSummary } from 'unspool/page';
import { copy } from '../copy.js';
import { Scene } from './scene.js';

/** In which order the scenes stand: that of the telling, or that of the story. */
export type Order = keyof typeof copy.orders;

type Props = {
  readonly article: Payload['article'];
  readonly order: Signal<Order>;
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly onChoose: (order: Order) => void;
};

/** Every scene so far, in the order that the reader chose. Where both orders are one, there is nothing to choose. */
export function Happened({ article: { happened, chronology }, order, unfolded, onChoose }: Props) {
  const chosen = departs(chronology) ? order.value : 'told';
  return (
    <>
      {departs(chronology) && <OrderSwitch chosen={chosen} onChoose={onChoose} />}
      {chosen === 'happened' && <p class="hint">{explained(chronology)}</p>}
      {chosen === 'told'
        ? happened.map((scene) => <Scene key={scene.id} scene={scene} unfolded={unfolded} />)
        : placesIn(happened, chronology).map(({ scene, remarks }) => (
            <Scene key={scene.id} scene={scene} unfolded={unfolded} remarks={remarks} />
          ))}
    </>
  );
}

function OrderSwitch({ chosen, onChoose }: { chosen: Order; onChoose: (order: Order) => void }) {
  return (
    <div class="order" role="radiogroup" aria-label={copy.order}>
      {(Object.keys(copy.orders) as Order[]).map((order) => (
        <label key={order} class="choice">
          <input type="radio" name="order" value={order} checked={order === chosen} onChange={() => onChoose(order)} />
          {copy.orders[order]}
        </label>
      ))}
    </div>
  );
}

/** Whether the order of the story is another than that of the telling. */
function departs(chronology: readonly Happening[]): boolean {
  return chronology.some(
    (place, index) => place.number !== index + 1 || place.departs !== undefined || place.again.length > 0,
  );
}

/** What the marks mean that stand on the page. */
function explained(chronology: readonly Happening[]): string {
  const footings = new Set(chronology.slice(1).map(({ footing }) => footing));
  return [
    copy.orderHint,
    ...(footings.has('likely') ? [copy.footingHints.likely] : []),
    ...(footings.has('assumed') ? [copy.footingHints.assumed] : []),
    ...(footings.has('open') ? [copy.footingHints.open] : []),
  ].join(' ');
}

type Place = { readonly scene: SceneSummary; readonly remarks: readonly string[] };

/** The scenes by when they happen. Here none stands within another. */
function placesIn(happened: readonly SceneSummary[], chronology: readonly Happening[]): readonly Place[] {
  const accounts = new Map(happened.map((scene) => [scene.id, { ...scene, depth: 0 }]));
  return chronology.flatMap(({ scene: id, when, departs: how, footing, again }, index) => {
    const scene = accounts.get(id);
    const marks = index === 0 || footing === 'stated' ? [] : [copy.footings[footing]];
    const dated = when === undefined || (scene && says(scene, when)) ? [] : [when];
    const remarks = [...dated, ...(how === undefined ? [] : [how]), ...marks];
    const repeated = again.flatMap((other): readonly Place[] => {
      const account = accounts.get(other.scene);
      return account ? [{ scene: account, remarks: [copy.seenAgain] }] : [];
    });
    return [...(scene ? [{ scene, remarks }] : []), ...repeated];
  });
}

/** Whether the dateline of a scene says so itself. */
function says({ dateline }: SceneSummary, when: string): boolean {
  const parts = new Set(dateline.map((part) => plain(part).toLowerCase()));
  return when.split(', ').every((part) => parts.has(part.toLowerCase()));
}
