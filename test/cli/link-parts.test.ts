import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { readList } from '../../src/cli/linking/link-list.ts'
import { linkPart } from '../../src/cli/linking/link-part.ts'
import { linkInParts } from '../../src/cli/linking/link-parts.ts'
import { readPeople } from '../../src/cli/linking/people-file.ts'
import { main } from '../../src/cli/main.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-link-parts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const silent = { step: () => () => {}, done: () => {} }
const { leerlingen } = generateSchool({ seed: 3, pupils: 80, schooljaar: '2026-2027' })
const rowOf = (id: string, index: number, geboortedatum?: string) => {
  const { achternaam, voorvoegsel = '', voorletters, roepnaam, geboortedatum: own, geslacht } = leerlingen[index]!
  return [id, achternaam, voorvoegsel, voorletters, roepnaam, geboortedatum ?? own, geslacht].join(',')
}
const header = 'id,achternaam,voorvoegsel,voorletters,roepnaam,geboortedatum,geslacht'
const [existing, incoming] = [join(folder, 'had.csv'), join(folder, 'came.csv')]
const isHere = (index: number) => index % 7 !== 0
writeFileSync(existing, [header, ...leerlingen.flatMap((_, i) => (isHere(i) ? [rowOf(`e${i}`, i)] : []))].join('\n'))
// One has another year of birth now, and one none.
const born: Readonly<Record<number, string>> = { 1: `1${leerlingen[1]!.geboortedatum!.slice(1)}`, 2: '' }
writeFileSync(incoming, [header, ...leerlingen.map((_, i) => rowOf(`i${i}`, i, born[i]))].join('\n'))

async function told(workers: number) {
  const out = join(folder, `out-${workers}.csv`)
  const options = { existing, incoming, out, policy: 'school', language: 'nl', workers } as const
  const { counted } = await linkInParts(options, silent, { read: readList, link: async (part) => linkPart(part) })
  return { counted, lines: readFileSync(out, 'utf8').trimEnd().split('\n').slice(1) }
}

test('lists that are linked year by year say who is who in the order in which people came, however many work at it', async () => {
  const { counted, lines } = await told(1)
  expect(lines.map((line) => line.split(',')[0])).toEqual(leerlingen.map((_, i) => `i${i}`))
  const links = lines.map((line) => line.split(',').slice(0, 3)).filter(([, kind]) => kind === 'link')
  expect(links.filter(([came, , had]) => had !== `e${came!.slice(1)}`)).toEqual([])
  expect(links.length).toBeGreaterThan(leerlingen.filter((_, i) => isHere(i)).length * 0.95)
  expect(counted).toMatchObject({ link: links.length, ask: expect.any(Number), new: expect.any(Number) })
  expect(counted.link + counted.ask + counted.new).toBe(leerlingen.length)
  expect((await told(3)).lines).toEqual(lines)
})

test('whose year of birth differs, or who has none, is asked in the second pass and never linked', async () => {
  const { lines } = await told(1)
  for (const i of [1, 2]) expect(lines[i]).toMatch(new RegExp(`^i${i},ask,,([^,]*\\|)?e${i}(\\||,)`))
})

test('a value that is not understood is told with its line, as of lists that are held whole', async () => {
  const odd = join(folder, 'odd.csv')
  writeFileSync(
    odd,
    'id,roepnaam,geboortedatum,geslacht\n1,Anna,2016-03-04,meisje\n2,Sem,gisteren,kikker\n3,Bo,2016-03-05,kikker\n',
  )
  const options = {
    existing: odd,
    incoming: odd,
    out: join(folder, 'odd-out.csv'),
    policy: 'school',
    language: 'nl',
    workers: 1,
  } as const
  const { notes } = await linkInParts(options, silent, { read: readList, link: async (part) => linkPart(part) })
  expect(notes.map(([, said]) => said)).toEqual([
    (await readPeople(odd)).notes('nl'),
    (await readPeople(odd)).notes('nl'),
  ])
  expect(notes.flatMap(([, said]) => said).join()).toMatch(/geslacht: 2 waarden niet begrepen \(regels 3, 4\)/)
})

test('an explanation, or a number of workers that is none, is refused', async () => {
  const said: string[] = []
  const terminal = { out: () => {}, err: (text: string) => void said.push(text), interactive: false }
  const argv = ['link', '--existing', existing, '--incoming', incoming, '--out', join(folder, 'o'), '--workers']
  expect(await main([...argv, '2', '--explain'], terminal)).toBe(2)
  expect(await main([...argv, 'veel'], terminal)).toBe(2)
  expect(said.join('')).toMatch(/--explain does not go with --workers[\s\S]*takes a number from 1 to 99/)
})
