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
      { what: 'groep 3.csv column schoenmaat', count: 2 },
    ])
  })

  test.each([
    ['a quote that never ends', 'roepnaam\n"Bo\nAl\n', 'groep 3.csv:'],
    ['a row that is too long', 'roepnaam\nBo\nAl,x\n', 'groep 3.csv:3: 2 cells, but 1 columns'],
    ['a column that stands twice', 'key,key\n1,2\n', 'groep 3.csv:1: the column "key" stands twice'],
  ])('%s is refused', (_, text, message) => expect(() => readOne(text)).toThrow(message))
})

describe('a list as schools keep it', () => {
  const text =
    'Leerlingnummer; Achternaam ;Tussenvoegsel;Roepnaam;Geboortedatum;M/V;E-mail;ECK iD;BRIN;Groep\n' +
    '00042;Berg;van den;Noor;04-03-2018;v;n@school-1.example;https://ketenid.nl/pilot/1;99XX;3A\n' +
    ';;;;;;;;;\n' +
    '00043;Dam;;Bo;4-3-2018;M;;;99XX;groep 5\n'

  test('is understood by the words of its header', () => {
    expect(readOne(text)).toEqual({
      school: {
        schooljaar: '2026-2027',
        brincode: '99XX',
        groepen: [
          { soort: 'groep', key: '3A', naam: '3A', jaargroep: '3' },
          { soort: 'groep', key: 'groep 5', naam: 'groep 5', jaargroep: '5' },
        ],
        leerlingen: [
          {
            key: '00042',
            achternaam: 'Berg',
            voorvoegsel: 'van den',
            roepnaam: 'Noor',
            geboortedatum: '2018-03-04',
            geslacht: '2',
            emailadres: 'n@school-1.example',
            eckid: 'https://ketenid.nl/pilot/1',
            groep: '3A',
          },
          {
            key: '00043',
            achternaam: 'Dam',
            roepnaam: 'Bo',
            geboortedatum: '2018-03-04',
            geslacht: '1',
            groep: 'groep 5',
          },
        ],
      },
      unknown: [],
      understood: [
        'groep 3.csv: column Leerlingnummer → key, column Tussenvoegsel → voorvoegsel, column M/V → geslacht, column E-mail → emailadres, column BRIN → school',
      ],
    })
  })

  test('a name that is ours goes before a word that means the same, which is told', () => {
    const { school, unknown } = readOne('Klas,GROEP,nummer,leerlingnummer\nUilen,3A,1,2\n')
    expect(school.leerlingen).toEqual([{ groep: '3A', key: '1' }])
    expect(unknown.map(({ what }) => what)).toEqual(['groep 3.csv column Klas', 'groep 3.csv column leerlingnummer'])
  })

  test('without one column that is known, it is refused with the columns that there are', () => {
    expect(() => readOne('Vak;Cijfer\nrekenen;8\n')).toThrow(
      /^groep 3\.csv:1: no column is known; the columns are id, school, key, .*; understood as well: .*leerlingnummer/,
    )
  })

  test.each([
    ['jongen and meisje', ['Jongen', 'meisje'], ['1', '2']],
    ['j and m', ['J', 'M'], ['1', '2']],
    ['m and v', ['M', 'V'], ['1', '2']],
  ])('sexes are written as %s', (_, words, codes) => {
    const { school, warnings } = readOne(`roepnaam,geslacht\n${words.map((word) => `Bo,${word}\n`).join('')}`)
    expect(school.leerlingen.map(({ geslacht }) => geslacht)).toEqual(codes)
    expect(warnings).toBeUndefined()
  })

  test('m beside both j and v could be either: it stays, and is told', () => {
    const { school, warnings } = readOne('geslacht\nj\nv\nm\n')
    expect(school.leerlingen.map(({ geslacht }) => geslacht)).toEqual(['1', '2', 'm'])
    expect(warnings).toEqual([
      expect.stringMatching(/^groep 3\.csv: geslacht: 1 value not understood \(line 4\); .*; kept as a wrong value$/),
    ])
  })

  test.each(['31-02-2018', '2018-02-31', '4/13/2018', 'vorig jaar', '20181304'])(
    'the date %s is kept as it is, and told without the value',
    (date) => {
      const { school, warnings } = readOne(`roepnaam,geboortedatum\nAl,2018-03-04\nBo,${date}\n`)
      expect(school.leerlingen[1]).toEqual({ roepnaam: 'Bo', geboortedatum: date })
      expect(warnings).toEqual([
        'groep 3.csv: geboortedatum: 1 value not understood (line 3); expected: a day, such as 4-3-2018 or 2018-03-04; kept as a wrong value',
      ])
    },
  )

  test('a backslash takes a value as it is, so that wrong values can be written down', () => {
    const { school, warnings } = readOne('geboortedatum,geslacht\n\\04-03-2018,\\v\n')
    expect(school.leerlingen).toEqual([{ geboortedatum: '04-03-2018', geslacht: 'v' }])
    expect(warnings).toBeUndefined()
  })

  test.each([
    ['3A', '3'],
    ['groep 5', '5'],
    ['0', '0'],
    ['2026-2027 - 4', '4'],
    ['3/4', 'C'],
    ['3-4', 'C'],
    ['3a/4b', 'C'],
    ['6/7/8', 'C'],
    ['Albatros', undefined],
    ['3-1', undefined],
    ['34', undefined],
    ['groep 3 lokaal 12', undefined],
    ['9', undefined],
  ])('the group %s has jaargroep %s', (naam, jaargroep) => {
    const { school, warnings } = readOne(`roepnaam,klas\nBo,${naam}\n`)
    expect(school.groepen).toEqual([{ soort: 'groep', key: naam, naam, ...(jaargroep && { jaargroep }) }])
    expect(warnings).toEqual(
      jaargroep === undefined ? ['groep 3.csv: groups whose name tells no jaargroep, which is left out: 1'] : undefined,
    )
  })

  test('a list of another kind alone is refused by what it is', () => {
    expect(() => readOne('personeelsnummer;achternaam;rollen\n1;Dekker;LRK\n')).toThrow(
      'groep 3.csv:1: is a list of leerkrachten; a school needs its leerlingen as well',
    )
  })
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

  test('knows a list by its columns, whatever its file is called, and takes pupils from several', () => {
    const { school } = csv.read(
      [
        { name: 'blad1.csv', bytes: bytes('Leerlingnummer;Roepnaam;Geboortedatum;Klas\n1;Bo;4-3-2018;31\n') },
        { name: 'blad2.csv', bytes: bytes('Leerlingnummer;Roepnaam;Geboortedatum;Klas\n2;Al;5-3-2018;31\n') },
        { name: 'blad3.csv', bytes: bytes('Personeelsnummer;Achternaam;Functie\n9;Dekker;LRK\n') },
        { name: 'blad4.csv', bytes: bytes('key;soort;naam;jaargroep\n31;groep;3A;3\n') },
      ],
      moment,
    )
    expect(school.leerlingen.map(({ key }) => key)).toEqual(['1', '2'])
    expect(school.leerkrachten).toEqual([{ key: '9', achternaam: 'Dekker', rollen: [{ rol: 'LRK' }] }])
    expect(school.groepen).toEqual([{ key: '31', soort: 'groep', naam: '3A', jaargroep: '3' }])
  })

  test('tells of files that it does not know', () => {
    const more = [...files, { name: 'ouders.csv', bytes: bytes('naam\nx\n') }]
    expect(csv.read(more, moment).unknown).toEqual([{ what: 'ouders.csv', count: 1 }])
  })
})

test('a cell that a spreadsheet would carry out is text there, and the same name here', () => {
  const { school } = readOne('id;roepnaam\n1;"=HYPERLINK(""x"")"\n2;@SUM\n')
  const files = csv.write(school, moment)
  const text = files.map((file) => new TextDecoder().decode(file.bytes)).join('')
  expect(text).not.toMatch(/(^|[,;"])[=@]/m)
  const back = csv.read(files, moment).school.leerlingen.map(({ roepnaam }) => roepnaam)
  expect(back).toEqual(['=HYPERLINK("x")', '@SUM'])
})
