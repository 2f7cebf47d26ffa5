// Words by which questions are built, each with the others that may stand in its place.

export const is = 'is|was|are|were|did|does|do|has|had';
export const have = `${is}|have`;
export const be = 'is|was|are|were';
export const happen = 'happen|happens|happened|occur|begin|start|take|set? place?';
export const happens = 'happens|happened|happen|happening|occurs|occurred';
export const comes = 'come|comes|came|happen|happens|happened|take|takes|took|set? place?';
export const long = 'long|much|many time|years|months|weeks|days|hours|minutes?';
export const talk = 'speak|speaks|spoke|spoken|speaking|talk|talks|talked|talking';
export const appear = 'appear|appears|enter|enters|arrive|seen|introduced|met';
export const say = 'say|says|said|tell|told';
export const did = 'did|does|do|has|had|have';
