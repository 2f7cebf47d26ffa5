import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { attributes } from './attributes.js';

const story = (description: string, line: string, dateline = 'Rain') =>
  `- Person: **Ada**${description}\n- Person: **Ben**\n\n## One\n\n*${dateline}*\n\n- ${line}\n`;
const found = (description: string, line: string) =>
  `10+3 error attribute-clash: Ada cannot be both: “Person: Ada${description}” and “${line}”.`;

const cases: readonly CheckCase[] = [
  ['eyes', story(', with blue eyes', 'Ada has brown eyes.'), found(', with blue eyes', 'Ada has brown eyes')],
  ['eyes, as they are', story(', blue-eyed', 'Ada’s eyes are green.'), found(', blue-eyed', 'Ada’s eyes are green')],
  ['the hand', story(', left-handed', 'Ada is right-handed.'), found(', left-handed', 'Ada is right-handed')],
  ['blood', story(', blood group A', 'Ada has blood group AB.'), found(', blood group A', 'Ada has blood group AB')],
  ['blood by its sign', story(', blood type AB', 'Ada is A positive.'), found(', blood type AB', 'Ada is A positive')],
  ['the star', story(', a Leo', 'Ada’s star sign is Virgo.'), found(', a Leo', 'Ada’s star sign is Virgo')],
  ['the foot', story(', left-footed', 'Ada is right-footed.'), found(', left-footed', 'Ada is right-footed')],
  [
    'the first language',
    story(', a native speaker of Danish', 'Ada’s mother tongue is Polish.'),
    found(', a native speaker of Danish', 'Ada’s mother tongue is Polish'),
  ],
  [
    'the glass eye',
    story(', with a glass left eye', 'Ada’s right eye is of glass.'),
    found(', with a glass left eye', 'Ada’s right eye is of glass'),
  ],
  [
    'the wooden leg',
    story(', with a wooden left leg', 'Ada’s right leg is wooden.'),
    found(', with a wooden left leg', 'Ada’s right leg is wooden'),
  ],
  [
    'the hand that is missing',
    story('', 'Ada lacks the left hand.\n- Ada has no right arm.'),
    '11+10 error attribute-clash: Ada cannot be both: “Ada lacks the left hand” and “Ada has no right arm”.',
  ],
  ['an illness is no star', story(', a Leo', 'Ada has cancer.')],
  ['a language that is learnt', story(', a native speaker of Danish', 'Ada speaks Polish.')],
  ['an eye that is closed', story(', with a glass left eye', 'Ada’s right eye is closed.')],
  ['what her mother has', story(', blood type A', 'Ada’s mother’s blood type is B.')],
  ['the same', story(', with grey eyes', 'Ada has gray eyes.')],
  ['of another', story(', with blue eyes', 'Ben has brown eyes.')],
  ['denied', story(', with blue eyes', 'Ada does not have brown eyes.')],
  ['one of two', story(', with blue eyes', 'Ada has one brown eye and no brown eyes.')],
  ['supposed', story(', with blue eyes', 'Ada might have brown eyes.')],
  ['another’s are spoken of', story(', with blue eyes', 'Ada loves Ben, who has brown eyes.')],
  ['of what they have', story(', left-handed', 'Ada uses right-handed scissors.')],
  ['in a picture', story(', with blue eyes', 'Ada has brown eyes in her portrait.')],
  ['told by somebody', story(', with blue eyes', 'Ada has brown eyes.', 'told by Ben')],
  ['only likely', story(', with blue eyes', 'Ada has brown eyes. (likely)')],
];

checkCases(attributes, cases);
