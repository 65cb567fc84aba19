import { describe, expect, test } from '@jest/globals'
import { csv } from '../../../simulator/formats/csv.ts'
import { aSchool } from '../bend/a-school.ts'

const moment = { now: '2026-11-23T08:00:00', schooljaar: '2026-2027' }
const bytes = (text: string) => new TextEncoder().encode(text)
const readOne = (text: string) => csv.read([{ name: 'groep 3.csv', bytes: bytes(text) }], moment)

describe('one list of pupils', () => {
  test('is a school, with the groups that its pupils name', () => {
    const text =
      'id;school;roepnaam;geslacht;jaargroep;groep\n1;99XX01;Bo;V;3;3A\n2;99XX01;Al;M;4;Plus\n3;99XX01;Cor;9;3;Plus\n'
    expect(readOne(text)).toEqual({
      school: {
        schooljaar: '2026-2027',
        brincode: '99XX',
        dependancecode: '01',
        groepen: [
          { soort: 'groep', key: '3A', naam: '3A', jaargroep: '3' },
          { soort: 'groep', key: 'Plus', naam: 'Plus', jaargroep: 'C' },
        ],
        leerlingen: [
          { id: '1', roepnaam: 'Bo', geslacht: '2', jaargroep: '3', groep: '3A' },
          { id: '2', roepnaam: 'Al', geslacht: '1', jaargroep: '4', groep: 'Plus' },
          { id: '3', roepnaam: 'Cor', geslacht: '9', jaargroep: '3', groep: 'Plus' },
        ],
      },
      unknown: [],
    })
  })

  test('may come from a spreadsheet: BOM, CRLF, tabs, quotes, columns in any order', () => {
    const { school } = readOne('\ufeffroepnaam\tkey\r\n"Zoë ""Z"""\t00042\r\n\r\nBo\t\r\n')
    expect(school.leerlingen).toEqual([{ roepnaam: 'Zoë "Z"', key: '00042' }, { roepnaam: 'Bo' }])
  })

  test('an empty cell is nothing, and quotes with nothing in them an empty text', () => {
    expect(readOne('roepnaam,voorvoegsel\nBo,\nAl,""\n').school.leerlingen).toEqual([
      { roepnaam: 'Bo' },
      { roepnaam: 'Al', voorvoegsel: '' },
    ])
  })

  test('columns that a pupil does not have are told, with how many cells they filled', () => {
    expect(readOne('roepnaam,schoenmaat\nBo,31\nAl,\nCor,33\n').unknown).toEqual([
      { what: 'leerlingen.csv column schoenmaat', count: 2 },
    ])
  })

  test.each([
    ['a quote that never ends', 'roepnaam\n"Bo\nAl\n', 'groep 3.csv:'],
    ['a row that is too long', 'roepnaam\nBo\nAl,x\n', 'groep 3.csv:3: 2 cells, but 1 columns'],
    ['a column that stands twice', 'key,key\n1,2\n', 'groep 3.csv:1: the column "key" stands twice'],
    ['a quote inside a cell', 'roepnaam\nB"o\n', 'a quote in the middle of a cell'],
  ])('%s is refused', (_, text, message) => expect(() => readOne(text)).toThrow(message))
})

describe('a folder', () => {
  const files = csv.write(aSchool, moment)
  const textOf = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)?.bytes)

  test('has a file for each block that there is', () => {
    expect(files.map(({ name }) => name)).toEqual(['school.csv', 'groepen.csv', 'leerlingen.csv', 'leerkrachten.csv'])
  })

  test('starts its pupils with the columns of koppelproef link', () => {
    const [header, first] = textOf('leerlingen.csv').split('\r\n')
    expect(header).toMatch(
      /^id,school,key,eckid,achternaam,voorvoegsel,voorletters,roepnaam,geboortedatum,geslacht,jaargroep,groep,/,
    )
    expect(first).toMatch(/^l1,99XX,1001,https:.*,Berg,van den,N,Noor,2021-01-02,1,1,101,/)
  })

  test('puts groups and roles of a teacher in one cell each', () => {
    expect(textOf('leerkrachten.csv')).toContain(',groep:104|groep:105,')
    expect(textOf('leerkrachten.csv')).toContain(',DIR,,')
  })

  test('needs pupils', () => {
    expect(() =>
      csv.read(
        [
          { name: 'school.csv', bytes: bytes('naam\nx\n') },
          { name: 'groepen.csv', bytes: bytes('key\n1\n') },
        ],
        moment,
      ),
    ).toThrow('There is no leerlingen.csv')
  })

  test('tells of files that it does not know', () => {
    const more = [...files, { name: 'ouders.csv', bytes: bytes('naam\nx\n') }]
    expect(csv.read(more, moment).unknown).toEqual([{ what: 'ouders.csv', count: 1 }])
  })
})
