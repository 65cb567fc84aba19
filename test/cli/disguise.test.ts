import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { edexml } from '../../simulator/formats/edexml.ts'
import { generateSchool } from '../../simulator/index.ts'
import { originalsOf } from '../disguise/originals.ts'
import { aSheet } from '../lists/a-sheet.ts'
import { koppelproef } from '../terminal.ts'

/** What becomes of a file with this name and these bytes. */
async function disguised(name: string, bytes: string | Uint8Array, to = `out-${name}`) {
  const folder = mkdtempSync(join(tmpdir(), 'disguise-'))
  const out = join(folder, to)
  writeFileSync(join(folder, name), bytes)
  const { exit, out: said, err } = await koppelproef('disguise', join(folder, name), '--out', out)
  return { exit, said, err, bytes: () => readFileSync(out), text: () => readFileSync(out, 'utf8') }
}

const list =
  'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Mentor\r\n' +
  '00471182;Sietske;van der;Zandstra;4-5-2018;3A;"juf Hanneke; Postma"\r\n' +
  '471182;Sietske;;Zandstra;04-05-2018;3A;\r\n' +
  '"471183";"Sjoerd ""S""";van der;Zandstrra;05-04-2018;;x\r\n'

describe('koppelproef disguise', () => {
  test('makes up a value of a megabyte as fast as a name: nobody is called so', async () => {
    const { exit, text } = await disguised(
      'lijst.csv',
      `${list}${'7'.repeat(1_000_000)};${'Anna'.repeat(250_000)};;B;;;\r\n`,
    )
    expect(exit).toBe(0)
    expect(text()).not.toMatch(/Anna|.{10000}/)
  })

  test('makes up a list: what was equal is equal, what was near is near, and the form stays', async () => {
    const { exit, said, text } = await disguised('lijst.csv', list)
    expect(exit).toBe(0)
    const rows = text()
      .split('\r\n')
      .map((row) => row.split(';'))
    expect(rows[0]).toEqual([
      'Leerlingnummer',
      'Roepnaam',
      'Tussenvoegsel',
      'Achternaam',
      'Geboortedatum',
      'Groep',
      'kolom 7',
    ])
    const [first, second, third] = [rows[1]!, rows[2]!, rows[3]!]
    expect(first[0]).toBe(`00${second[0]}`)
    expect(third[0]).toMatch(/^"\d{6}"$/)
    expect([first[1], first[3], first[5]]).toEqual([second[1], second[3], second[5]])
    expect(first[2]).toBe('van der')
    const [day, month, year] = second[4]!.split('-')
    expect(second[4]).not.toBe('04-05-2018')
    expect(first[4]).toBe(`${Number(day)}-${Number(month)}-${year}`)
    expect(third[4]).toBe(`${month}-${day}-${year}`)
    expect(third[3]!.length).toBe(first[3]!.length + 1)
    expect(text()).not.toMatch(/Sietske|Zandst|471182|Hanneke|Postma/)
    expect(said).toContain('Left out: column 7 (2)')
  })

  test('refuses a recording: everybody in it was made up already', async () => {
    const head = '{"koppelproef":"recording","rules":3,"keepUntil":"2099-01-01"}\n'
    const { exit, err } = await disguised('school.koppelproef', head)
    expect([exit, err]).toEqual([
      2,
      expect.stringMatching(/E_MADE_UP_ALREADY: Nearly everybody in it was made up before/),
    ])
  })

  const class30 = generateSchool({ seed: 6, pupils: 30, schooljaar: '2026-2027', eckid: 'all' })
  const moment = { now: '2026-11-01T00:00:00Z', schooljaar: '2026-2027' }
  const bare = class30.leerlingen.map(({ roepnaam, achternaam, geboortedatum }) =>
    [roepnaam, achternaam, geboortedatum].join(';'),
  )

  test.each([
    ['EDEXML', 'school.xml', Buffer.from(edexml.write(class30, moment)[0]!.bytes)],
    ['a list of names and dates', 'lijst.csv', `Roepnaam;Achternaam;Geboortedatum\n${bare.join('\n')}\n`],
    [
      'a list of two with an ECK iD',
      'twee.csv',
      `Roepnaam;Achternaam;ECK iD\n${class30.leerlingen
        .slice(0, 2)
        .map(({ roepnaam, achternaam, eckid }) => [roepnaam, achternaam, eckid].join(';'))
        .join('\n')}\n`,
    ],
  ])('knows what it made up, and does not do it twice: %s', async (_, name, file) => {
    const first = await disguised(name, file)
    expect(first.exit).toBe(0)
    const again = await disguised(name, first.bytes())
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining('E_MADE_UP_ALREADY')])
    expect(() => again.bytes()).toThrow('ENOENT')
  })

  const workbook = aSheet([
    ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Mentor'],
    [471182, 'Sietske', 'Zandstra', { day: 43163 }, 'juf Hanneke'],
    [471183, 'Sietske', 'Zandstrra', { day: 43163 }, ''],
  ])

  test('makes up a workbook, and writes the list that is in it', async () => {
    const { exit, said, text } = await disguised('lijst.xlsx', workbook, 'uit.csv')
    expect(exit).toBe(0)
    const [heads, first, second] = text()
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split(/[;,]/))
    expect(heads).toEqual(['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'kolom 5'])
    expect([first?.[1], first?.[3]]).toEqual([second?.[1], second?.[3]])
    expect(first?.[0]).not.toBe(second?.[0])
    expect(second?.[2]?.length).toBe((first?.[2]?.length ?? 0) + 1)
    expect(text()).not.toMatch(/Sietske|Zandst|47118|2018-03-04|04-03-2018|43163|Hanneke/)
    expect(said).toContain('Left out: column 5 (1)')
  })

  test('refuses to call the list that comes of a workbook a workbook', async () => {
    const { exit, err, bytes } = await disguised('lijst.xlsx', workbook)
    expect([exit, err]).toEqual([2, expect.stringContaining('a name that ends in .csv')])
    expect(bytes).toThrow('ENOENT')
  })

  test('keeps the bytes of an old code page and of a byte order mark', async () => {
    const odd = 'roepnaam,achternaam\nZoë,Wiersma\n'
    const old = (await disguised('a.csv', Buffer.from(odd, 'latin1'))).bytes()
    expect([old.length, old.filter((byte) => byte >= 0x80).length]).toEqual([odd.length, 1])
    expect((await disguised('a.csv', Buffer.from(`\ufeff${odd}`))).bytes().subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    )
  })

  test('makes up an EDEXML file that reads as before', async () => {
    const school = generateSchool({ seed: 4, pupils: 20, schooljaar: '2026-2027', eckid: 'all' })
    const moment = { now: '2026-11-01T00:00:00Z', schooljaar: '2026-2027' }
    const { exit, bytes, text } = await disguised('school.xml', edexml.write(school, moment)[0]!.bytes)
    expect(exit).toBe(0)
    expect(edexml.read([{ name: 'a.xml', bytes: bytes() }], moment).school.leerlingen).toHaveLength(20)
    expect(originalsOf(school).filter((original) => text().toLowerCase().includes(original))).toEqual([])
  })

  test.each([
    ['a list without names of columns', 'Sietske;Zandstra;4-3-2018\nSjoerd;Postma;1-2-2018\n'],
    ['a workbook', 'PK\u0003\u0004Zandstra'],
    ['nothing', ''],
  ])('refuses %s without telling what is in it', async (_, text) => {
    const { exit, err } = await disguised('lijst.csv', text)
    expect(exit).toBe(2)
    expect(err).toMatch(/E_FILE_INVALID: lijst\.csv/)
    expect(err).not.toMatch(/Zandstra|Sietske/)
  })
})
