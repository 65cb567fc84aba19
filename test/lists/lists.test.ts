import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { listIn, otherWords } from '../../src/lists/columns.ts'
import { bytesOfList, readCsv } from '../../src/lists/csv.ts'
import { columnsOfLeerlingen, dayOf, readValue } from '../../src/lists/values.ts'
import { aSheet } from './a-sheet.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, mark: readonly number[]) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from([...mark, ...(mark[0] === 0xfe ? bytes.swap16() : bytes)])
}
const rowsOf = (bytes: Uint8Array) => readCsv(bytes, 'lijst.csv').rows

describe('the text of a list', () => {
  test.each([
    ['UTF-8', utf8('naam;klas\nZoë;3A\n')],
    ['UTF-8 with a byte order mark', utf8('\ufeffnaam;klas\nZoë;3A\n')],
    ['windows-1252', latin('naam;klas\nZo\xeb;3A\n')],
    ['UTF-16 of Windows', utf16('naam;klas\nZoë;3A\n', [0xff, 0xfe])],
    ['UTF-16 the other way round', utf16('naam;klas\nZoë;3A\n', [0xfe, 0xff])],
    ['a first line that says the separator', utf8('sep=;\r\nnaam;klas\r\nZoë;3A\r\n')],
    ['a separator that no header would show', utf8('sep=~\nnaam~klas\nZoë~3A\n')],
    ['commas', utf8('naam,klas\n"Zoë",3A\n')],
    ['tabs', utf8('naam\tklas\nZoë\t3A\n')],
    ['pipes', utf8('naam|klas\nZoë|3A\n')],
  ])('in %s is read', (_, bytes) => expect(rowsOf(bytes)).toEqual([{ naam: 'Zoë', klas: '3A' }]))

  test('says in what it was written, and on which line each row stands', () => {
    const { encoding, lines } = readCsv(latin('sep=;\nnaam;klas\n\nZo\xeb;3A\nBo;3A\n'), 'lijst.csv')
    expect([encoding, lines]).toEqual(['windows-1252', [4, 5]])
  })

  test('a row that is shorter is one, one that is longer is refused', () => {
    expect(rowsOf(utf8('naam;klas\nBo\nAl;3A;;\n'))).toEqual([{ naam: 'Bo' }, { naam: 'Al', klas: '3A' }])
    expect(() => rowsOf(utf8('naam;klas\nBo;3A;x\n'))).toThrow('lijst.csv:2: 3 cells, but 2 columns')
  })

  test('an Excel file is its first sheet: numbers, days and texts as they would be typed', async () => {
    const bytes = await bytesOfList(
      aSheet([
        ['Leerlingnummer', 'Roepnaam', 'Geboortedatum', 'Klas'],
        [12, 'Zoë, "Z"', { day: 43163 }, '3A'],
      ]),
      'lijst.xlsx',
    )
    expect(rowsOf(bytes)).toEqual([
      { Leerlingnummer: '12', Roepnaam: 'Zoë, "Z"', Geboortedatum: '2018-03-04', Klas: '3A' },
    ])
  })

  test('an Excel file that is broken is refused, with what to do', async () => {
    const broken = aSheet([['naam']]).slice(0, 300)
    await expect(bytesOfList(broken, 'lijst.xlsx')).rejects.toThrow('lijst.xlsx:1: cannot be read as an Excel file')
  })
})

describe('a value', () => {
  test.each([
    '2018-03-04', '20180304', '2018/3/4', '4-3-2018', '04/03/2018', '4.3.2018', '4.3.18', '04-03-18', '4 mrt 2018', '4 mrt. 2018', '4 maart 2018', '4-mar-18',
    '2018-03-04 00:00:00', '2018-03-04T00:00:00Z', ' 4-3-2018 ', "4-3-'18", '4 maart ’18', '43163',
  ])('%j is the fourth of March', (text) => expect(dayOf(text)).toBe('2018-03-04')) // biome-ignore format: a list

  test.each([
    '2018-02-31',
    '4-13-2018',
    'gisteren',
    '4 3',
    '2018',
    '4-3/2018',
    '2018-03-04 12:00:00',
    '10000',
    '99999',
  ])('%j is no day, and stays', (text) => expect(dayOf(text)).toBe(text))

  const sexesOf = (words: readonly string[]) =>
    words.map((word) => readValue(word, columnsOfLeerlingen(words).get('geslacht')!).value)
  test.each([
    [
      ['M', 'V'],
      ['1', '2'],
    ],
    [
      ['j', 'm'],
      ['1', '2'],
    ],
    [
      ['jongen', 'Meisje', 'onbekend'],
      ['1', '2', '0'],
    ],
    [
      ['male', 'female', 'X'],
      ['1', '2', '9'],
    ],
    [
      ['boy', 'girl'],
      ['1', '2'],
    ],
    [
      ['j', 'v', 'm'],
      ['1', '2', 'm'],
    ],
  ])('sexes %j are %j', (words, codes) => expect(sexesOf(words)).toEqual(codes))

  test.each([
    ['groep 3', '3'],
    ['Jaargroep_3', '3'],
    ['8', '8'],
    ['3/4', '3/4'],
  ])('jaargroep %j is %j', (text, value) =>
    expect(readValue(text, columnsOfLeerlingen([]).get('jaargroep')!).value).toBe(value),
  )
})

describe('which list it is', () => {
  test.each([
    ['blad1.csv', 'Leerlingnummer;Roepnaam;Geboortedatum;Klas', 'leerlingen'],
    ['leerlingen.csv', 'Personeelsnummer;Achternaam;Functie', 'leerkrachten'],
    ['leerlingen.csv', 'key;roepnaam;achternaam', 'leerlingen'],
    ['groepen.csv', 'key;naam', 'groepen'],
    ['ouders.csv', 'naam', undefined],
    ['cijfers.csv', 'naam;vak;cijfer;datum;docent', undefined],
  ])('%s with %s: %s', (file, header, list) => expect(listIn(header.split(';'), file)).toBe(list))

  test('every word for a column that is understood stands on src/lists/README.md', () => {
    const page = readFileSync(new URL('../../src/lists/README.md', import.meta.url), 'utf8')
    const words = Object.values(otherWords).flatMap((list) => Object.keys(list))
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
  })
})
