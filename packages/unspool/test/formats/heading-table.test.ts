import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingOf } from '../../src/read/script/screenplay/screenplay-heading.js';

/** Headings as people write them, and what each says: where, the place, and when or how. */
const table = `
INT. MILL - DAY  =>  in | MILL | DAY
INT. MILL. DAY  =>  in | MILL | DAY
INT. MILL, DAY  =>  in | MILL | DAY
INT MILL - DAY  =>  in | MILL | DAY
INT: MILL - DAY  =>  in | MILL | DAY
INT - MILL - DAY  =>  in | MILL | DAY
INT. MILL -DAY  =>  in | MILL | DAY
INT. MILL- DAY  =>  in | MILL | DAY
INT. MILL-DAY  =>  in | MILL | DAY
INT. MILL – DAY  =>  in | MILL | DAY
INT. MILL — NIGHT  =>  in | MILL | NIGHT
INT. MILL--NIGHT  =>  in | MILL | NIGHT
INT. MILL -- NIGHT  =>  in | MILL | NIGHT
INT./EXT. CAR - DUSK  =>  in out | CAR | DUSK
INT. / EXT. CAR - DUSK  =>  in out | CAR | DUSK
INT/EXT CAR - DUSK  =>  in out | CAR | DUSK
I/E CAR - DUSK  =>  in out | CAR | DUSK
I./E. CAR - DUSK  =>  in out | CAR | DUSK
EXT./INT. BARN - DAWN  =>  out in | BARN | DAWN
INT.MILL - DAY  =>  in | MILL | DAY
4 INT. MILL - DAY 4  =>  in | MILL | DAY
4A. INT. MILL - DAY 4A  =>  in | MILL | DAY
12 EXT. WEIR - NIGHT  =>  out | WEIR | NIGHT
INT. MILL/GRAIN LOFT - DAY  =>  in | MILL - GRAIN LOFT | DAY
INT. MILL / GRAIN LOFT - DAY  =>  in | MILL - GRAIN LOFT | DAY
INT. MILL - GRAIN LOFT - DAY  =>  in | MILL - GRAIN LOFT | DAY
INT. MILL, GRAIN LOFT - DAY  =>  in | MILL, GRAIN LOFT | DAY
INT. GRAIN LOFT, MILL. NIGHT.  =>  in | GRAIN LOFT, MILL | NIGHT
INT. 2ND FLOOR CORRIDOR - DAY  =>  in | 2ND FLOOR CORRIDOR | DAY
EXT. 42ND STREET - NIGHT  =>  out | 42ND STREET | NIGHT
INT. THIRD FLOOR - CONTINUOUS  =>  in | THIRD FLOOR | CONTINUOUS
INT. MILL - CONTINUOUS  =>  in | MILL | CONTINUOUS
INT. MILL - DAY - CONTINUOUS  =>  in | MILL | DAY; CONTINUOUS
INT. MILL (CONTINUOUS)  =>  in | MILL | CONTINUOUS
INT. MILL - LATER  =>  in | MILL | LATER
INT. MILL - NIGHT - LATER  =>  in | MILL | NIGHT; LATER
INT. MILL - A LITTLE LATER  =>  in | MILL | A LITTLE LATER
INT. MILL - MOMENTS LATER  =>  in | MILL | MOMENTS LATER
INT. MILL - SAME  =>  in | MILL | SAME
INT. MILL - SAME TIME  =>  in | MILL | SAME TIME
INT. MILL - DAY (SAME)  =>  in | MILL | DAY; SAME
INT. MILL - MINUTES LATER  =>  in | MILL | MINUTES LATER
INT. MILL - TWO DAYS LATER  =>  in | MILL | TWO DAYS LATER
INT. MILL - THE NEXT DAY  =>  in | MILL | THE NEXT DAY
INT. MILL - EARLY NEXT MORNING  =>  in | MILL | EARLY NEXT MORNING
INT. MILL - EARLY THE FOLLOWING DAY  =>  in | MILL | EARLY THE FOLLOWING DAY
INT. MILL - LATER THE NEXT NIGHT  =>  in | MILL | LATER THE NEXT NIGHT
INT. MILL - CHRISTMAS EVE  =>  in | MILL | CHRISTMAS EVE
INT. MILL - NEW YEAR'S EVE - NIGHT  =>  in | MILL | NEW YEAR'S EVE; NIGHT
INT. MILL - RUSH HOUR  =>  in | MILL | RUSH HOUR
INT. CHRISTMAS MARKET - DAY  =>  in | CHRISTMAS MARKET | DAY
INT. MILL - NEXT MORNING  =>  in | MILL | NEXT MORNING
INT. MILL - THAT NIGHT  =>  in | MILL | THAT NIGHT
INT. MILL - 1912  =>  in | MILL | 1912
INT. MILL - DAY - 1912  =>  in | MILL | DAY; 1912
INT. MILL - DAY (1912)  =>  in | MILL | DAY; 1912
EXT. WEIR, 1912 - DAY  =>  out | WEIR | 1912; DAY
EXT. WEIR - SUMMER 1912 - DAY  =>  out | WEIR | SUMMER 1912; DAY
INT. MILL - 3 MAY 1912 - NIGHT  =>  in | MILL | 3 MAY 1912; NIGHT
INT. MILL - DAY (FLASHBACK)  =>  in | MILL | DAY; FLASHBACK
INT. MILL - DAY - FLASHBACK  =>  in | MILL | DAY; FLASHBACK
FLASHBACK - INT. MILL - DAY  =>  in | MILL | FLASHBACK; DAY
FLASHBACK: INT. MILL - DAY  =>  in | MILL | FLASHBACK; DAY
INT. MILL - FLASHBACK - DAY  =>  in | MILL | FLASHBACK; DAY
INT. MILL - DAY [FLASHBACK]  =>  in | MILL | DAY; FLASHBACK
INT. MILL - NIGHT (DREAM)  =>  in | MILL | NIGHT; DREAM
INT. MILL - NIGHT - DREAM  =>  in | MILL | NIGHT; DREAM
DREAM SEQUENCE - INT. MILL - NIGHT  =>  in | MILL | DREAM SEQUENCE; NIGHT
INT. MILL - NIGHT (DREAM SEQUENCE)  =>  in | MILL | NIGHT; DREAM SEQUENCE
INT. MILL - DAY (FLASH FORWARD)  =>  in | MILL | DAY; FLASH FORWARD
INT. MILL - DAY - FLASHFORWARD  =>  in | MILL | DAY; FLASHFORWARD
INT. MILL - PRESENT DAY  =>  in | MILL | PRESENT DAY
INT. MILL - DAY (PRESENT)  =>  in | MILL | DAY; PRESENT
INT. MILL - BACK TO PRESENT  =>  in | MILL | BACK TO PRESENT
INT. MILL - DAY (MEMORY)  =>  in | MILL | DAY; MEMORY
INT. MILL - DAY (TRAVELLING)  =>  in | MILL | DAY; TRAVELLING
INT. CAR - MOVING - NIGHT  =>  in | CAR | MOVING; NIGHT
INT. CAR (MOVING) - NIGHT  =>  in | CAR | MOVING; NIGHT
INT. MILL - EARLY MORNING  =>  in | MILL | EARLY MORNING
INT. MILL - LATE AFTERNOON  =>  in | MILL | LATE AFTERNOON
INT. MILL - MAGIC HOUR  =>  in | MILL | MAGIC HOUR
INT. MILL - SUNRISE  =>  in | MILL | SUNRISE
INT. MILL - 3 A.M.  =>  in | MILL | 3 A.M
INT. MILL - 3:15 PM  =>  in | MILL | 3:15 PM
INT. MILL - NIGHT, RAIN  =>  in | MILL | NIGHT, RAIN
EXT. WEIR - DAY - RAIN  =>  out | WEIR | DAY; RAIN
EXT. WEIR - DAY/NIGHT  =>  out | WEIR | DAY/NIGHT
EXT. WEIR - DAY (ESTABLISHING)  =>  out | WEIR | DAY; ESTABLISHING
EXT. WEIR - ESTABLISHING - DAY  =>  out | WEIR | ESTABLISHING; DAY
EST. WEIR - DAY  =>  out | WEIR | DAY
EXT. ST. MARY'S CHURCH - DAY  =>  out | ST. MARY'S CHURCH | DAY
INT. DR. HALE'S OFFICE. DAY  =>  in | DR. HALE'S OFFICE | DAY
INT. DAY ROOM - NIGHT  =>  in | DAY ROOM | NIGHT
INT. NIGHT CLUB - DAY  =>  in | NIGHT CLUB | DAY
INT. NIGHTCLUB NIGHT  =>  in | NIGHTCLUB | NIGHT
INT. MILL DAY  =>  in | MILL | DAY
EXT. WEIR - NIGHT 3  =>  out | WEIR | NIGHT 3
INT. MILL - DAY 2  =>  in | MILL | DAY 2
EXT. PARIS - EIFFEL TOWER - DAY  =>  out | PARIS - EIFFEL TOWER | DAY
EXT. SOMEWHERE IN OHIO. MORNING.  =>  out | SOMEWHERE IN OHIO | MORNING
INT. ANNA'S ROOM - NIGHT (INTERCUT WITH BEN'S CAR)  =>  in | ANNA'S ROOM | NIGHT; INTERCUT WITH BEN'S CAR
INT. ROOM 12 - DAY  =>  in | ROOM 12 | DAY
INT. CO-OP - DAY  =>  in | CO-OP | DAY
EXT. DRIVE-IN - NIGHT  =>  out | DRIVE-IN | NIGHT
INT. BREAK-ROOM - DAY  =>  in | BREAK-ROOM | DAY
INT. JEAN-LUC'S FLAT-NIGHT  =>  in | JEAN-LUC'S FLAT | NIGHT
INT. MÜHLE - TAG  =>  in | MÜHLE | TAG
INNEN. MÜHLE - NACHT  =>  in | MÜHLE | NACHT
INNEN/AUSSEN AUTO - ABEND  =>  in out | AUTO | ABEND
AUSSEN. WEHR - MORGEN  =>  out | WEHR | MORGEN
A/I AUTO - NACHT  =>  out in | AUTO | NACHT
INT. MOULIN - JOUR  =>  in | MOULIN | JOUR
EXT. RUE - NUIT  =>  out | RUE | NUIT
INT. MOLINO - DÍA  =>  in | MOLINO | DÍA
EXT. CALLE - NOCHE  =>  out | CALLE | NOCHE
INT. MULINO - GIORNO  =>  in | MULINO | GIORNO
EST. STRADA - NOTTE  =>  out | STRADA | NOTTE
ИНТ. МЕЛЬНИЦА - ДЕНЬ  =>  in | МЕЛЬНИЦА | ДЕНЬ
INT. MILL - DAY (OMITTED)  =>  in | MILL | DAY; OMITTED
INT. MILL - NIGHT (V.O.)  =>  in | MILL | NIGHT; V.O.
INT. MILL - DAY FOR NIGHT  =>  in | MILL | DAY FOR NIGHT
INT. MILL - DAY 1 - MORNING  =>  in | MILL | DAY 1; MORNING
INT. SPACE STATION - ZERO G  =>  in | SPACE STATION - ZERO G |
EXT. WEIR - CONT'D  =>  out | WEIR | CONT'D
INT. MILL (CONT'D)  =>  in | MILL | CONT'D
13) INT. MILL - DAY 13)  =>  in | MILL | DAY
7 INT. MILL - DAY 7 *  =>  in | MILL | DAY
B7 INT. MILL - DAY B7**  =>  in | MILL | DAY
`;

const short: Readonly<Record<string, string>> = { interior: 'in', exterior: 'out' };

for (const row of table.trim().split('\n')) {
  const [heading = '', said] = row.split('  =>  ');
  test(`a heading: ${heading}`, () => {
    const { where, place, qualifiers } = headingOf(heading);
    assert.equal(
      `${where.map((one) => short[one]).join(' ')} | ${place} | ${qualifiers.join('; ')}`.trim(),
      said?.trim(),
    );
  });
}
