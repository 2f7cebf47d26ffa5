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
