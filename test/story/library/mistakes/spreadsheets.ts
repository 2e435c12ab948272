import type { Mistake } from './mistake.ts';

/** What spreadsheets make of tables, where it may be meant in more ways than one or where something was lost. */
export const inTheSpreadsheets: readonly Mistake[] = [
  {
    edit: ['data/borders.csv', ',7420.5,', ',"7,420",'],
    problem: 'content/data/borders.csv:2:23 bad-number',
    points: '"7,420","Five,',
    message: '"7,420" in column "length" may be 7420 or 7.420. Write 7420 or 7.4200.',
  },
  {
    edit: ['data/borders.csv', ',7420.5,', ',"7,420,500",'],
    problem: 'content/data/borders.csv:2:23 bad-number',
    points: '"7,420,500","F',
    message: '"7,420,500" in column "length" is not a number. Write 7420500.',
  },
  {
    edit: [
      'data/borders.csv',
      ',7420.5,"Five, it says",ecowas-2022\nguinea,2022,open,7,858,',
      ',"7420,5","Five, it says",ecowas-2022\nguinea,2022,open,7,1.200,',
    ],
    problem: 'content/data/borders.csv:3:20 bad-number',
    points: '1.200,,the-nat',
    message: '"1.200" in column "length" may be 1200 or 1.200. Write 1200 or 1.2000.',
  },
  {
    edit: ['data/borders.csv', ',858,', ',858.123456789012345,'],
    problem: 'content/data/borders.csv:3:20 bad-number',
    points: '858.1234567890',
    message: '"858.123456789012345" in column "length" has more digits than can be kept. Round it to 15.',
  },
  {
    edit: ['data/borders.csv', ',5,', ',5.0,'],
    problem: 'content/data/borders.csv:2:21 bad-integer',
    points: '5.0,7420.5,"Fi',
    message: '"5.0" in column "closed" is not a whole number. Write 5.',
  },
  {
    edit: ['data/borders.csv', ',5,', ',"1,200",'],
    problem: 'content/data/borders.csv:2:21 bad-integer',
    points: '"1,200",7420.5',
    message: '"1,200" in column "closed" is not a whole number. Write 1200, if that is meant.',
  },
  {
    edit: ['data/borders.csv', ',5,', ',1.2E+03,'],
    problem: 'content/data/borders.csv:2:21 bad-integer',
    points: '1.2E+03,7420.5',
    message: '"1.2E+03" in column "closed" is not a whole number. Write digits only, such as 1200.',
  },
  {
    edit: ['places.csv', '14.3295', '"14,329"'],
    problem: 'content/places.csv:3:28 bad-number',
    points: '"14,329",-4.59',
    message: '"14,329" in column "lat" may be 14329 or 14.329. Write 14329 or 14.3290.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '27/03/2022'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '27/03/2022,shu',
    message: '"27/03/2022" in column "since" is not a date. Write 2022-03-27.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '09/01/2022'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '09/01/2022,shu',
    message:
      '"09/01/2022" in column "since" is not a date. Write 2022-01-09 or 2022-09-01, whichever is meant.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '44647'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '44647,shut,5,7',
    message:
      '"44647" in column "since" is not a date. As the day number of a spreadsheet it would be 2022-03-27. Write that, if it is meant.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '2022-3-7'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '2022-3-7,shut,',
    message: '"2022-3-7" in column "since" is not a date. Write 2022-03-07.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', 'Mar-22'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: 'Mar-22,shut,5,',
    message: '"Mar-22" in column "since" is not a date. Write 2022-03, if that is meant.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '27 mars 2022'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '27 mars 2022,s',
    message: '"27 mars 2022" in column "since" is not a date. Write 2022-03-27.',
  },
  {
    edit: ['data/borders.csv', '2022-01-09', '2022-01-09 00:00:00'],
    problem: 'content/data/borders.csv:2:5 bad-date',
    points: '2022-01-09 00:',
    message: '"2022-01-09 00:00:00" in column "since" is not a date. Write 2022-01-09.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', '=A1'],
    problem: 'content/data/borders.csv:2:30 formula',
    points: '=A1,ecowas-202',
    message:
      '"=A1" in column "note" is a formula or what a spreadsheet makes of a wrong one. Write its value.',
  },
  {
    edit: ['data/borders.csv', ',7420.5,', ',#DIV/0!,'],
    problem: 'content/data/borders.csv:2:23 formula',
    points: '#DIV/0!,"Five,',
    message:
      '"#DIV/0!" in column "length" is a formula or what a spreadsheet makes of a wrong one. Write its value.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', '"Five,\0 it says"'],
    problem: 'content/data/borders.csv:2:36 odd-character',
    points: '\0 it says",eco',
    message: 'Column "note" holds a character that cannot be seen (U+0000). Remove it.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', 'S\ufffdgou'],
    problem: 'content/data/borders.csv:2:31 odd-character',
    points: '\ufffdgou,ecowas-20',
    message: 'Column "note" has lost a character, for which "\ufffd" stands. Write it again.',
  },
  {
    edit: ['data/borders.csv', 'since', 'si\u200bnce'],
    problem: 'content/data/borders.csv:1:6 odd-character',
    points: '\u200bnce,state,clo',
    message: 'The name of this column holds a character that cannot be seen (U+200B). Remove it.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', `"${'Five, it says '.repeat(800)}"`],
    problem: 'content/data/borders.csv:2:30 long-cell',
    points: '"Five, it says',
    message:
      'This cell of column "note" has 11200 characters; 10000 are the most. Is a quote mark missing where it ends?',
  },
  {
    edit: ['data/borders.csv', 'since,state,closed', 'since,,closed'],
    problem: 'content/data/borders.csv:1:10 unnamed-column',
    points: ',closed,length',
    message: 'This cell of the header is empty. Write "state".',
  },
  {
    edit: [
      'data/borders.csv',
      'id,since,state,closed,length,note,sources',
      'Borders of Mali,,,,,,\n,,,,,,\nid,since,state,closed,length,note,sources',
    ],
    problem: 'content/data/borders.csv:1:1 lines-above-header',
    points: 'Borders of Mal',
    message: 'The header stands on line 3. Remove what stands above it.',
  },
  {
    edit: ['data/borders.csv', 'id,since,state,closed,length,note,sources\n', ''],
    problem: 'content/data/borders.csv:1:1 missing-header',
    points: 'all,2022-01-09',
    message:
      'This line names none of the columns. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: [
      'data/borders.csv',
      'id,since,state,closed,length,note,sources',
      'id|since|state|closed|length|note|sources',
    ],
    problem: 'content/data/borders.csv:1:1 missing-header',
    points: 'id|since|state',
    message:
      'This line names none of the columns. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: [
      'data/borders.csv',
      'id,since,state,closed,length,note,sources',
      `id,since,state,closed,length,note,sources${',x'.repeat(5000)}`,
    ],
    problem: 'content/data/borders.csv:1:43 too-many-columns',
    points: 'x,x,x,x,x,x,x,',
    message:
      'This line has 5007 cells; the table has 7 columns. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: ['data/borders.csv', 'length,note', 'closed,note'],
    problem: 'content/data/borders.csv:1:23 duplicate-column',
    points: 'closed,note,so',
    message: 'Column "closed" stands here a second time. Write "length".',
  },
  {
    edit: [
      'data/borders.csv',
      'id,since,state,closed,length,note,sources\nall,2022-01-09,shut,5,7420.5,"Five, it says",ecowas-2022\n',
      'id,since,state,closed,length,note,sources,,\nall,2022-01-09,shut,5,7420.5,"Five, it says",ecowas-2022,,checked\n',
    ],
    problem: 'content/data/borders.csv:2:59 unnamed-column',
    points: 'checked',
    message: 'The column of this cell has no name in the header. Name the column, or empty the cell.',
  },
  {
    edit: ['data/borders.csv', ',7,858,,the', ',7,858,the'],
    problem: 'content/data/borders.csv:3:1 ragged-row',
    points: 'guinea,2022,op',
    message: 'This row has 6 cells, the header has 7. Each cell needs its comma, also an empty one.',
  },
  {
    edit: ['data/borders.csv', 'ecowas-2022\nguinea', 'ecowas-2022,\nguinea'],
    problem: 'content/data/borders.csv:2:1 ragged-row',
    points: 'all,2022-01-09',
    message:
      'This row has 8 cells, the header has 7. Remove what stands after its last cell, from the comma on.',
  },
  {
    edit: [
      'data/borders.csv',
      'all,2022-01-09,shut,5,7420.5,"Five, it says",ecowas-2022',
      '"all,2022-01-09,shut,5,7420.5,""Five, it says"",ecowas-2022"',
    ],
    problem: 'content/data/borders.csv:2:1 ragged-row',
    points: '"all,2022-01-0',
    message:
      'This row has 1 cell, the header has 7. The whole row stands in quote marks. Remove them, and write those inside it once.',
  },
  {
    edit: [
      'data/borders.csv',
      'guinea,2022,open,7,858,,the-nation; ecowas-2022',
      'guinea;2022;open;7;858;;the-nation',
    ],
    problem: 'content/data/borders.csv:3:1 ragged-row',
    points: 'guinea;2022;op',
    message:
      'This row has 1 cell, the header has 7. Its cells are parted by semicolons, those of the header by commas. Part all of them alike.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', ' "Five, it says"'],
    problem: 'content/data/borders.csv:2:1 ragged-row',
    points: 'all,2022-01-09',
    message:
      'This row has 8 cells, the header has 7. A quote mark must come first in its cell: remove the space before it.',
  },
  {
    edit: ['data/borders.csv', '"Five, it says"', '"Five" it says'],
    problem: 'content/data/borders.csv:2:36 csv-quote',
    points: ' it says,ecowa',
    message: 'After the closing quote mark must come a comma. Write a quote mark inside a cell twice: "".',
  },
  {
    edit: [
      'data/borders.csv',
      'the-nation; ecowas-2022\n',
      'the-nation; ecowas-2022\ntogo,2022,open,7,858,,the-nation; ecowas-2022\n',
    ],
    problem: 'content/data/borders.csv:4:1 duplicate-row',
    severity: 'warning',
    points: 'togo,2022,open',
    message: 'But for its key, this row says what line 3 says. Remove one, if it was entered twice.',
  },
  {
    edit: [
      'data/borders.csv',
      '\nall,2022-01-09,shut,5,7420.5,"Five, it says",ecowas-2022\nguinea,2022,open,7,858,,the-nation; ecowas-2022',
      '',
    ],
    problem: 'content/data/borders.csv:1:1 no-rows',
    points: 'id,since,state',
    message: 'There is nothing below the header. Add a row, or remove this file and its codebook.',
  },
  {
    edit: ['data/borders.csv', '', ''],
    problem: 'content/data/borders.csv:1:1 empty-file',
    points: '',
    message: 'This file is empty. The first line should be: id,since,state,closed,length,note,sources',
  },
  {
    edit: ['data/borders.csv', 'the-nation; ecowas-2022', 'ecowas-2022;ecowas-202'],
    problem: 'content/data/borders.csv:3:37 unknown-source',
    points: 'ecowas-202',
    message: 'There is no source "ecowas-202" (column "sources"). Did you mean "ecowas-2022"?',
  },
  {
    edit: [
      'places.csv',
      'bamako,Bamako,,12.65,-8,Bamako,the-nation\n',
      'bamako,Bamako,,12.65,-8,Bamako,the-nation\nbamako-2,Bamako,,12.65,-8,Bamako,the-nation\n',
    ],
    problem: 'content/places.csv:3:1 duplicate-row',
    severity: 'warning',
    points: 'bamako-2,Bamak',
    message: 'But for its key, this row says what line 2 says. Remove one, if it was entered twice.',
  },
  {
    edit: ['places.csv', 'moura,', 'bamako,'],
    problem: 'content/places.csv:3:1 duplicate-row',
    points: 'bamako,Moura,M',
    message: '"bamako" names two rows; the first stands on line 2. Give each its own.',
  },
  {
    edit: ['data/borders.yaml', 'type: date }', 'type: date, unit: { en: day, fr: jour } }'],
    problem: 'content/data/borders.yaml:6:58 unit-without-number',
    points: 'unit: { en: da',
    message: '"since" has a unit but holds no numbers. Write "type: number", or remove "unit".',
  },
  {
    edit: ['data/borders.yaml', 'type: id }', 'type: text }'],
    problem: 'content/data/borders.yaml:5:53 bad-key',
    points: 'text }',
    message: '"id" names the rows, and text cells are no names. Write "type: id", or choose another key.',
  },
  {
    edit: ['data/borders.yaml', 'type: id }', 'type: id, empty: { en: none, fr: rien } }'],
    problem: 'content/data/borders.yaml:5:57 bad-key',
    points: 'empty: { en: n',
    message: '"id" names the rows, so none of its cells may be empty. Remove "empty".',
  },
  {
    edit: ['data/borders.yaml', 'type: integer }', 'type: integer, empty: { en: none, fr: rien } }'],
    problem: 'content/data/borders.yaml:13:64 no-empty-cell',
    severity: 'warning',
    points: 'empty: { en: n',
    message: 'Readers are told what an empty cell of "closed" means, but none is empty. Remove "empty".',
  },
  {
    edit: [
      'data/borders.yaml',
      '    values:\n      open: { en: open, fr: ouverte }\n      shut: { en: shut, fr: fermée }\n',
      '    values: {}\n',
    ],
    problem: 'content/data/borders.yaml:7:3 category-without-values',
    points: 'state:',
    message: 'The category "state" has no codes. List them under "values".',
  },
  {
    edit: ['data/borders.yaml', '  note: {', '  "2022": {'],
    problem: 'content/data/borders.yaml:15:3 bad-name',
    points: '"2022": { labe',
    message: '"2022" cannot be a name here: write more than digits, such as year-2022.',
  },
];
