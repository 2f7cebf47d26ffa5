/** What a place is: beside one of these a word of time is part of a name, as in “the morning room”. */
const places =
  'abbey academy aisle airport alley annexe apartment arcade archway arena asylum attic avenue balcony bank bar barn ' +
  'barracks base basement basilica bathroom bay bazaar beach bedroom boat boathouse bog boulevard bridge building ' +
  'bunker bus bush café cafe cabin camp canal canteen canyon carriage casino castle cathedral cave cell cellar ' +
  'cemetery chamber chapel chateau church cinema city clinic club coast college colony corner corridor cottage ' +
  'country county court courtyard cove creek dam deck den depot desert diner dining dock dormitory drive dungeon ' +
  'embassy estate factory fair falls farm farmhouse ferry field fields flat flats forest fort fortress foyer gallery ' +
  'garage garden gardens gate ground grounds grove gym hall hangar harbour harbor headquarters hideout hill hills ' +
  'hospital hostel hotel house hut inn island islands isle jail kitchen laboratory lab lagoon lake lane library ' +
  'lighthouse lobby lodge lounge manor mansion market marsh meadow mill mine mission monastery motel mountain ' +
  'mountains museum office orchard palace park parlour parlor pass path pavilion peak pier plain planet plantation ' +
  'plaza pond pool port prison pub quarry quarters quay ranch rectory resort restaurant ridge river road rock rocks ' +
  'room rooms ruins saloon salon school sea ship shop shore site square stable stables stadium station stationhouse ' +
  'store street studio studios suite swamp tavern temple tent terminal terrace theater theatre tomb tower town track ' +
  'train tunnel university valley vault villa village ward warehouse wharf wood woods workshop yard zone zoo';

export const englishPlaces: readonly string[] = places.split(' ');
