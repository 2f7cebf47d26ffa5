/** Where people and things are: rooms, buildings, grounds, furniture, vessels. What is none of these is no answer to "where". */
export const placeNouns: ReadonlySet<string> = new Set(
  (
    'abbey airport alley altar apartment arcade arch archive armchair asylum attic backyard bag bakery balcony bank bar barge barn barracks basement basin basket bath bathroom bay ' +
    'beach bed bedroom belfry bench boat boathouse booth bottle bowl box bridge brook building bunk bureau bush bushes cabin cabinet cafe cage camp campus canal capital car carriage cart ' +
    'castle cathedral cave cell cellar cemetery chair chamber chapel chest church churchyard cinema circus city classroom clearing cliff cloakroom closet club coach coast coat college ' +
    'conservatory convent corner corridor cottage couch country court courthouse courtyard crate crossing cupboard deck depot desert desk diner ditch dock door doorway drawer drawing-room ' +
    'dress dump dungeon embassy envelope estate factory fair farm farmhouse fence ferry field fireplace flat floor forest fort fountain fridge garage garden garret gate glove grave graveyard ground ' +
    'gutter hall handbag hangar harbour harbor hat hayloft heath hedge hill hole home hospital hostel hotel house hut inn island jacket jail jar jungle kitchen laboratory lake landing lane lap lawn ledge ' +
    'library lighthouse loft lobby locker lodge lounge mailbox mansion market marsh meadow mill mine mirror mission monastery moor mosque mountain mountains museum nightclub nursery oak office orchard oven pantry ' +
    'park parlour parlor pasture path pavilion pavement pier pillow pit plain platform playground pocket pond pool porch port post prison province pub quarry quay railway ranch refuge reservoir restaurant ' +
    'river riverbank road roadside roof rooftop room rug sack safe saloon sand school sea seat seaside shaft shed shelf ship shop shore sideboard sill sink sleeve snow sofa square stable stage staircase stairs ' +
    'stand station statue stool store stove stream street studio study suburb suitcase summerhouse swamp synagogue table tavern temple tent terrace theatre theater tomb tower town track trailer train tree trench truck ' +
    'trunk tub tunnel turret university valley van vault vehicle veranda verandah vicarage village villa vineyard wagon wall wardrobe warehouse water waterfall well wharf window windowsill wood woods workshop yard zoo ' +
    'north south east west abroad'
  ).split(' '),
);
