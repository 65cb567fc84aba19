import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { koppelproef } from '../terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-link-'))
afterAll(() => rmSync(folder, { recursive: true }))

const existing = `id,key,roepnaam,voorvoegsel,achternaam,geboortedatum,geslacht
e1,1001,Anna,,Zandstra,2016-03-14,V
e2,1002,Bram,van der,Linde,2015-11-02,M
e3,1003,Cees,,Wiersma,2017-05-21,M
`
const incoming = `ID;Roepnaam;Achternaam;Geboortedatum
i1;Anna;Zandstra;2016-03-14
i2;Bram;Van der Linde;2015-11-02
i3;Fenna;Oostveen;2014-01-30
i4;Cees;Wiersma;
`

/** Runs the command on two texts; gives what it said and wrote. */
async function link(have: string | Uint8Array, came: string | Uint8Array, ...more: string[]) {
  const paths = ['existing', 'incoming', 'out'].map((name) => join(folder, `${name}.csv`)) as [string, string, string]
  writeFileSync(paths[0], have)
  writeFileSync(paths[1], came)
  rmSync(paths[2], { force: true })
  const argv = ['link', '--existing', paths[0], '--incoming', paths[1], '--out', paths[2], ...more]
  const { exit, out, err } = await koppelproef(...argv)
  const rows = exit === 0 ? readFileSync(paths[2], 'utf8').trimEnd().split('\n') : []
  return { exit, out, err, rows, outFile: paths[2] }
}

const decisionsOf = (rows: readonly string[]) => rows.slice(1).map((row) => row.split(',').slice(0, 3).join(' '))

describe('koppelproef link', () => {
  test('writes one decision for each incoming person, in their order', async () => {
    const { exit, rows, out } = await link(existing, incoming)
    expect(exit).toBe(0)
    expect(rows[0]).toBe('incoming_id,decision,linked_id,candidates,confidence,reason')
    expect(decisionsOf(rows)).toEqual(['i1 link e1', 'i2 link e2', 'i3 new ', 'i4 ask '])
    expect(out).toMatch(/link +2 +50\.0 %\nask +1 +25\.0 %\nnew +1 +25\.0 %\nincoming +4\n/)
  })

  test('a question names its candidates and why', async () => {
    const { rows } = await link(existing, incoming)
    const [id, decision, linked, candidates, confidence] = rows[4]!.split(',')
    expect([id, decision, linked, candidates]).toEqual(['i4', 'ask', '', 'e3'])
    expect(Number(confidence)).toBeGreaterThan(0.5)
    expect(rows[4]).toMatch(/"All equal but for birth date \(missing\); no number that agrees\."$/)
  })

  test.each([
    ['a byte order mark', `\uFEFF${existing}`],
    ['Windows line ends', existing.replaceAll('\n', '\r\n')],
    [
      'quoted fields, with a line break inside',
      existing.replace('Zandstra', '"Zandstra"').replace('e3,1003,Cees', 'e3,1003,"Cees\n"'),
    ],
    ['tabs', existing.replaceAll(',', '\t')],
    [
      'columns in another order and one too many',
      existing
        .split('\n')
        .map((line) => (line === '' ? '' : [...line.split(',').reverse(), 'x'].join(',')))
        .join('\n'),
    ],
    ['blank lines', existing.replaceAll('\n', '\n\n')],
    ['birth dates as the Dutch write them', existing.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3-$2-$1')],
    [
      'English column names',
      existing
        .replace('roepnaam', 'given_name')
        .replace('achternaam', 'surname')
        .replace('geboortedatum', 'birth_date'),
    ],
  ])('reads %s', async (_what, have) => {
    const { rows } = await link(have, incoming)
    expect(decisionsOf(rows)).toEqual(['i1 link e1', 'i2 link e2', 'i3 new ', 'i4 ask '])
  })

  test('people of different schools are never linked by themselves', async () => {
    const have = 'id,school,roepnaam,achternaam,geboortedatum\ne1,99XX,Anna,Zandstra,2016-03-14\n'
    const came =
      'id,school,roepnaam,achternaam,geboortedatum\ni1,99YY,Anna,Zandstra,2016-03-14\ni2,99XX,Anna,Zandstra,2016-03-14\n'
    const { rows } = await link(have, came)
    expect(decisionsOf(rows)).toEqual(['i1 new ', 'i2 link e1'])
  })

  test('notes what it did not use or understand, without names', async () => {
    const have = 'id,huisdier,geboortedatum,geslacht,roepnaam\ne1,kat,gisteren,Q,Anna\n'
    const { err, exit } = await link(have, incoming)
    expect(exit).toBe(0)
    expect(err).toMatch(/columns not used: huisdier/)
    expect(err).toMatch(/geboortedatum: 1 value not understood \(line 2\)/)
    expect(err).toMatch(/geslacht: 1 value not understood \(line 2\)/)
    expect(err).not.toMatch(/Anna|gisteren/)
  })

  test('reads lists as schools keep them, and says once what was understood', async () => {
    const have =
      'Leerlingnummer;Voornaam;Achternaam;Geboren;M/V;Klas\n1;Noor;Vos;04/03/2018;meisje;3A\n2;Sam;Boer;21 juni 2018;jongen;3A\n'
    const came =
      'id,given name,surname,date of birth,sex,class\nx1,Noor,Vos,4-3-2018,girl,3A\nx2,Sam,Boer,20180621,boy,3A\n'
    const { rows, err } = await link(have, came, '--language', 'nl')
    expect(decisionsOf(rows)).toEqual(['x1 link 1', 'x2 link 2'])
    expect(rows[1]).toContain('Alles gelijk; niemand anders past.')
    expect(err.match(/kolom Klas → groep/g)).toHaveLength(1)
    expect(err).toMatch(/kolom date of birth → geboortedatum/)
    expect(err).not.toMatch(/niet begrepen/)
  })

  test.each<[string, string, RegExp]>([
    [
      'a title above the header',
      'Leerlingen van groep 5\n\nid;roepnaam;achternaam;geboortedatum\nx1;Noor;Vos;4-3-2018\n',
      /header: line 3/,
    ],
    [
      'a total below',
      "id,roepnaam,achternaam,geboortedatum\nx1,Noor,Vos,4-3-'18\nTotaal: 1,,,\n",
      /no pupil .*: line 3/,
    ],
    [
      'a total below, without a number',
      'id,roepnaam,achternaam,geboortedatum\nx1,Noor,Vos,43163\n,,Totaal,\n',
      /no pupil .*: line 3/,
    ],
    [
      'the header on every page',
      'id,roepnaam,achternaam,geboortedatum\nx1,Noor,Vos,4-3-2018\nid,roepnaam,achternaam,geboortedatum\n',
      /no pupil .*: line 3/,
    ],
    ['a number as a text of a spreadsheet', 'id,roepnaam,achternaam,geboortedatum\n="x1",Noor,Vos,4-3-2018\n', /^$/],
  ])('reads a list with %s', async (_what, came, says) => {
    const { rows, err } = await link('id,roepnaam,achternaam,geboortedatum\n1,Noor,Vos,2018-03-04\n', came)
    expect(decisionsOf(rows)).toEqual(['x1 link 1'])
    expect(err).toMatch(says)
  })

  test('calls everybody by the line where the list has no number', async () => {
    const { rows, err } = await link(existing, 'Roepnaam;Achternaam;Geboortedatum\nAnna;Zandstra;14-3-2016\n')
    expect(decisionsOf(rows)).toEqual(['2 link e1'])
    expect(err).toMatch(/no number: everybody is called by the line/)
  })

  describe('a column that holds the whole name', () => {
    const parted = async (name: string, columns = 'Naam;Geboortedatum', row = `${name};14-3-2016`) => {
      const have = 'id,roepnaam,voorvoegsel,voorletters,achternaam,geboortedatum\n'
      const { rows, err } = await link(
        `${have}e1,Anna,van den,,Zandstra,2016-03-14\ne2,Bram,,B.P.,Wiersma,2016-03-14\n`,
        `${columns}\n${row}\n`,
      )
      return { decision: decisionsOf(rows)[0], err }
    }

    test.each([
      'Anna van den Zandstra',
      'Zandstra, Anna van den',
      'Zandstra, van den, Anna',
      'van den Zandstra, Anna',
      'Zandstra van den, Anna',
      'van den Zandstra Anna',
    ])('%s is parted, and said', async (name) => {
      const { decision, err } = await parted(name)
      expect(decision).toBe('2 link e1')
      expect(err).toMatch(/column Naam → roepnaam \+ voorvoegsel \+ achternaam/)
      expect(err).not.toMatch(/not used/)
    })

    test.each(['Bram Wiersma', 'Wiersma Bram', 'Wiersma, Bram'])('%s is parted, in either order', async (name) => {
      expect((await parted(name)).decision).toBe('2 link e2')
    })

    test('letters before it are voorletters', async () => {
      expect((await parted('B.P. Wiersma')).decision).toBe('2 ask ')
    })

    test.each([
      ['the surname', 'Roepnaam;Naam;Geboortedatum', 'Anna;van den Zandstra;14-3-2016'],
      ['the surname, the voorvoegsel behind it', 'Roepnaam;Naam;Geboortedatum', 'Anna;Zandstra, van den;14-3-2016'],
      ['the whole name', 'Roepnaam;Naam;Geboortedatum', 'Anna;Anna van den Zandstra;14-3-2016'],
    ])('beside a roepnaam it is %s', async (_, columns, row) => {
      expect((await parted('', columns, row)).decision).toBe('2 link e1')
    })

    test('beside a voorvoegsel it is the surname', async () => {
      const { decision } = await parted('', 'Roepnaam;Tussenvoegsel;Naam;Geboren', 'Anna;van den;Zandstra;14-3-2016')
      expect(decision).toBe('2 link e1')
    })

    test('where nobody can say where the surname begins the line is named, and not the name', async () => {
      const { err } = await parted('Anna Sophie Zandstra')
      expect(err).toMatch(/Naam: 1 name that cannot be parted: line 2/)
      expect(err).not.toMatch(/Sophie/)
    })

    test('a total is no name', async () => {
      const { err } = await parted('', 'Naam;Geboortedatum', 'Anna van den Zandstra;14-3-2016\nTotaal 28;')
      expect(err).toMatch(/no pupil \(a total or a header\): line 3/)
    })
  })

  test.each([
    ['no id column', 'naam\nAnna\n', /existing\.csv:1: there is no column "id"/],
    ['an empty file', '', /existing\.csv:1: is empty/],
    ['an empty id', 'id,roepnaam\n,Anna\n', /existing\.csv:2: "id" is empty/],
    ['an id twice', 'id\n1\n2\n1\n', /existing\.csv:4: the same "id" stands at line 2/],
    [
      'an id twice, below a blank line and a cell of two lines',
      'sep=;\r\nid;roepnaam\r\n\r\n1;"Anna\r\nMaria"\r\n1;Bo\r\n',
      /existing\.csv:6: the same "id" stands at line 5/,
    ],
    ['a row too long', 'id,roepnaam\n1,Anna,Bram\n', /existing\.csv:2: 3 cells, but 2 columns/],
    ['a column twice', 'id,roepnaam,roepnaam\n', /existing\.csv:1: the column "roepnaam" stands twice/],
    ['a quotation mark that never closes', 'id,roepnaam\n1,"Anna\n', /existing\.csv:\d: a quote that never ends/],
    ['what is no text', Uint8Array.from([1, 0, 0, 2]), /existing\.csv:1: is no text/],
    [
      'an old Excel file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      /existing\.csv:1: is an Excel file of before 2007/,
    ],
  ])('refuses %s, and says where', async (_what, have, says) => {
    const { exit, err } = await link(have, incoming)
    expect(exit).toBe(2)
    expect(err).toMatch(/^E_FILE_INVALID/)
    expect(err).toMatch(says)
  })

  test('says which file is not there, and which option', async () => {
    const said: string[] = []
    const terminal = { out: () => {}, err: (text: string) => void said.push(text), interactive: false }
    const nowhere = join(folder, 'nowhere.csv')
    expect(
      await main(['link', '--existing', nowhere, '--incoming', nowhere, '--out', join(folder, 'o')], terminal),
    ).toBe(2)
    expect(await main(['link', '--existing', nowhere], terminal)).toBe(2)
    expect(await main(['link', '--existing', nowhere, '--incoming', nowhere, '--out', nowhere], terminal)).toBe(2)
    expect(said.join('')).toMatch(
      /E_FILE_UNREADABLE: .*there is no such file[\s\S]*--incoming is missing[\s\S]*would be overwritten/,
    )
  })

  test('says when it cannot write', async () => {
    const { exit, err } = await link(existing, incoming, '--out', join(folder, 'no', 'such', 'folder.csv'))
    expect(exit).toBe(2)
    expect(err).toMatch(/^E_FILE_UNWRITABLE/)
  })

  test('explains every link and question, in English or Dutch', async () => {
    const { outFile } = await link(existing, incoming, '--explain', '--language', 'nl')
    const explained = readFileSync(`${outFile}.explained.txt`, 'utf8')
    expect(explained).toMatch(/i1: link\. Alles gelijk; niemand anders past\./)
    expect(explained).toMatch(/ e1\n.*\n {2}roepnaam +\+\d+\.\d .*gelijk.*\[Anna \| Anna\]/)
    expect(explained).toMatch(/samen +\+\d+\.\d +.* tegen 1 dat het dezelfde is/)
    expect(explained).not.toMatch(/i3/)
  })

  test('draws its bar only for a person', async () => {
    let err = ''
    const argv = [
      'link',
      '--existing',
      join(folder, 'existing.csv'),
      '--incoming',
      join(folder, 'incoming.csv'),
      '--out',
      join(folder, 'o.csv'),
    ]
    writeFileSync(argv[2]!, existing)
    writeFileSync(argv[4]!, incoming)
    await main(argv, { out: () => {}, err: (text) => (err += text), interactive: true })
    expect(err).toContain('█')
    err = ''
    await main(argv, { out: () => {}, err: (text) => (err += text), interactive: false })
    expect(err).toBe('')
  })
})
