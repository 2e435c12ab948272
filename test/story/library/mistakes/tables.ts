import { soundStory } from '../fixture.ts';
import type { Mistake } from './mistake.ts';
import { inTheSpreadsheets } from './spreadsheets.ts';

const borders = String(soundStory['data/borders.csv']);

/** What can go wrong in a CSV file and its codebook. */
export const inTheTables: readonly Mistake[] = [
  ...inTheSpreadsheets,
  {
    edit: ['places.csv', '14.3295', '14,3295'],
    problem: 'content/places.csv:3:1 ragged-row',
    points: 'moura,Moura,Mo',
    message: 'This row has 8 cells, the header has 7. A cell that holds a comma must stand in double quotes.',
  },
  {
    edit: ['places.csv', '14.3295', '143295'],
    problem: 'content/places.csv:3:28 wrong-value',
    points: '143295,-4.5992',
    message: '"lat" must be at most 90.',
  },
  {
    edit: ['places.csv', 'Mopti,the-nation', 'Mopti,the-ntion'],
    problem: 'content/places.csv:3:50 unknown-source',
    points: 'the-ntion',
    message: 'There is no source "the-ntion". Did you mean "the-nation"?',
  },
  {
    edit: ['places.csv', 'region', 'regoin'],
    problem: 'content/places.csv:1:26 unknown-column',
    points: 'regoin,source',
    message: 'There should be no column "regoin" here. Did you mean "region"?',
  },
  {
    edit: ['data/borders.csv', 'id,since,state', 'id,since,sate'],
    problem: 'content/data/borders.csv:1:10 unknown-column',
    points: 'sate,closed,le',
    message: 'There should be no column "sate" here. Did you mean "state"?',
  },
  {
    edit: ['data/borders.csv', ',length', ''],
    problem: 'content/data/borders.csv:1:1 missing-column',
    points: 'id,since,state',
    message:
      'Column "length" is missing. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: ['data/borders.csv', 'id,since,state', 'id,state,since'],
    problem: 'content/data/borders.csv:1:4 column-order',
    points: 'state,since,cl',
    message:
      'Column "state" stands in another place. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: ['data/borders.csv', ',5,', ',5x,'],
    problem: 'content/data/borders.csv:2:21 bad-integer',
    points: '5x,7420.5,"Fiv',
    message: '"5x" in column "closed" is not a whole number. Write digits only, such as 1200.',
  },
  {
    edit: ['data/borders.csv', ',858,', ',12 00,'],
    problem: 'content/data/borders.csv:3:20 bad-number',
    points: '12 00,,the-nat',
    message: '"12 00" in column "length" is not a number. Write digits only, such as 1200 or 12.5.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '2022-02-30'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '2022-02-30,shu',
    message:
      '"2022-02-30" in column "since" is not a date. Write a day that exists as 2022-03-27, 2022-03 or 2022.',
  },
  {
    edit: ['data/borders.csv', 'open', 'opne'],
    problem: 'content/data/borders.csv:3:13 unknown-category',
    points: 'opne,7,858,,th',
    message: '"opne" in column "state" is not one of its codes. Did you mean "open"?',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', 'Five, it says'],
    problem: 'content/data/borders.csv:2:1 ragged-row',
    points: 'all,2022-01-09',
    message: 'This row has 8 cells, the header has 7. A cell that holds a comma must stand in double quotes.',
  },
  {
    edit: ['data/borders.csv', 'the-nation; ecowas-2022', 'the-nation; ecowas-202'],
    problem: 'content/data/borders.csv:3:37 unknown-source',
    points: 'ecowas-202',
    message: 'There is no source "ecowas-202" (column "sources"). Did you mean "ecowas-2022"?',
  },
  {
    edit: ['data/borders.csv', ',7,858', ',,858'],
    problem: 'content/data/borders.csv:3:18 empty-cell',
    points: ',858,,the-nati',
    message:
      'A cell of column "closed" is empty. Fill it in, or say in the codebook under "empty" what an empty cell means.',
  },
  {
    edit: ['data/borders.csv', 'guinea,2022', 'all,2022'],
    problem: 'content/data/borders.csv:3:1 duplicate-row',
    points: 'all,2022,open,',
    message: '"all" names two rows; the first stands on line 2. Give each its own.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', '"Five, it says'],
    problem: 'content/data/borders.csv:2:30 csv-quote',
    points: '"Five, it says',
    message: 'The quote mark that opens here is never closed.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', '"Five", it says'],
    problem: 'content/data/borders.csv:2:1 ragged-row',
    points: 'all,2022-01-09',
    message: 'This row has 8 cells, the header has 7. A cell that holds a comma must stand in double quotes.',
  },
  {
    edit: ['data/borders.csv', 'ecowas-2022\nguinea', 'ecowas-2022\n,,,,,,\n,,,,,,\nguinea'],
    problem: 'content/data/borders.csv:3:1 empty-row',
    points: ',,,,,,',
    message: 'This row is empty, and rows follow. Remove what is empty between them.',
  },
  {
    edit: ['data/borders.csv', 'x'],
    problem: 'content/data/borders.yaml:1:1 table-without-twin',
    points: 'title: { en: B',
    message:
      'content/data/borders.yaml has no content/data/borders.csv beside it. Add the figures, or remove the codebook.',
  },
  {
    edit: ['data/borders.yaml', 'x'],
    problem: 'content/data/borders.csv:1:1 table-without-twin',
    points: 'id,since,state',
    message:
      'content/data/borders.csv has no content/data/borders.yaml beside it. Add the codebook: its columns, units, licence and caveats.',
  },
  {
    edit: ['data/borders.yaml', 'key: id', 'key: ids'],
    problem: 'content/data/borders.yaml:3:6 unknown-column',
    points: 'ids',
    message: 'There is no column "ids". Did you mean "id"?',
  },
  {
    edit: ['data/borders.yaml', 'type: integer', 'type: intger'],
    problem: 'content/data/borders.yaml:13:55 wrong-value',
    points: 'intger }',
    message: '"type" in "closed" cannot be "intger". Did you mean "integer"?',
  },
  {
    edit: [
      'data/borders.yaml',
      '    values:\n      open: { en: open, fr: ouverte }\n      shut: { en: shut, fr: fermée }\n',
      '',
    ],
    problem: 'content/data/borders.yaml:7:3 category-without-values',
    points: 'state:',
    message: 'The category "state" has no codes. List them under "values".',
  },
  {
    edit: ['data/borders.yaml', '{ en: Closed, fr: Fermées }', '{ en: Closed }'],
    problem: 'content/data/borders.yaml:13:13 missing-language',
    points: 'label: { en: C',
    message: '"label" lacks the language "fr". Add "fr: …".',
  },
  {
    edit: ['data/borders.yaml', 'type: category', 'type: text'],
    problem: 'content/data/borders.yaml:10:5 values-without-category',
    points: 'values:',
    message: '"state" has codes but is no category. Write "type: category", or remove "values".',
  },
  {
    edit: ['data/borders.csv', borders, borders.replace(/^[^,]*,/gm, '$&$&')],
    problem: 'content/data/borders.csv:1:4 duplicate-column',
    points: 'id,since',
    message: 'Column "id" stands here a second time. Remove it, or give it its own name.',
  },
];
