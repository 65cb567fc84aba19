import { describe, expect, test } from '@jest/globals'
import type { School } from '../../src/school/school.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { had, imported, importedAndApplied, lineOf, linked, pupils, smallSchool } from './world.ts'

const twoGroups = (changes: Partial<School> = {}): School =>
  smallSchool({
    groepen: [
      { soort: 'groep', key: 'g', naam: '5a', jaargroep: '5' },
      { soort: 'groep', key: 'h', naam: '5b', jaargroep: '5' },
    ],
    leerlingen: [...pupils(10), ...pupils(10, 'h', 11)],
    ...changes,
  })

/** A linked school of which the first import was applied. */
async function settled(school: School = twoGroups()) {
  const world = linked(school)
  await importedAndApplied(world.centrum, world.koppeling)
  const change = (alter: (school: School) => School) => void world.world.changeSchool(world.koppeling, alter)
  return { ...world, change }
}
const byKey = (centrum: Testcentrum, key: string) => centrum.state().leerling.find((leerling) => leerling.key === key)!
const inactive = (centrum: Testcentrum) =>
  centrum.findLeerlingen('99QQ00', { actief: false }).map(({ key, gedeactiveerd }) => [key, gedeactiveerd?.reden])
const without = (keys: readonly string[]) => (school: School) => ({
  ...school,
  leerlingen: school.leerlingen.filter(({ key }) => !keys.includes(key!)),
})

describe('applying', () => {
  test('deactivates who is absent from an imported existing group, and keeps them findable (G01)', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '11']))
    const { import: id } = await imported(centrum, koppeling)
    const outcome = centrum.apply(id)
    expect(outcome).toMatchObject({ kind: 'verwerkt', rapport: { waarschuwingen: [] } })
    expect(inactive(centrum)).toEqual([
      ['1', 'niet-geleverd'],
      ['11', 'niet-geleverd'],
    ])
  })

  test('moves who is in another group now, and deactivates nobody for it (G02)', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling) => (leerling.key === '1' ? { ...leerling, groep: 'h' } : leerling)),
    }))
    const rapport = await importedAndApplied(centrum, koppeling)
    const moved = byKey(centrum, '1')
    const groepen = centrum.state().groep
    expect(inactive(centrum)).toEqual([])
    expect(rapport.verplaatst).toEqual([moved.id])
    expect(moved.groepen?.map((id) => groepen.find((groep) => groep.id === id)?.naam)).toEqual(['5b'])
  })

  test('leaves the pupils of a group that is not imported alone (G03), and shows them', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '2', '11']))
    const scherm = await imported(centrum, koppeling)
    centrum.choose(scherm.import, {
      kind: 'niet-importeren',
      soort: 'groep',
      index: lineOf(scherm, 'groep', 'g').index,
    })
    const outcome = centrum.apply(scherm.import, { bevestigd: true })
    expect(inactive(centrum)).toEqual([['11', 'niet-geleverd']])
    expect(outcome).toMatchObject({ rapport: { nietGezien: [byKey(centrum, '1').id, byKey(centrum, '2').id] } })
    expect(byKey(centrum, '3').groepen).toHaveLength(1)
  })

  test('does not deactivate a pupil who came but was set to niet importeren (G04)', async () => {
    const { centrum, koppeling } = await settled()
    const scherm = await imported(centrum, koppeling, true)
    const before = centrum.state().leerling
    const { index } = lineOf(scherm, 'leerling', '1')
    centrum.choose(scherm.import, { kind: 'niet-importeren', soort: 'leerling', index })
    centrum.apply(scherm.import)
    expect(centrum.state().leerling).toEqual(before)
    // And neither the next time, when it stays out because it did before.
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling).toEqual(before)
  })

  test('deactivates nobody for a group that is new (G05)', async () => {
    const { centrum } = await (async () => {
      const world = linked(twoGroups(), { leerling: [had('oud', 'Oude', 'Bekende', '2015-01-02', { key: '900' })] })
      await importedAndApplied(world.centrum, world.koppeling)
      return world
    })()
    expect(inactive(centrum)).toEqual([])
  })

  test('asks for a second yes before more than a fifth of a group goes (G06), with the numbers', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '2']))
    const few = await imported(centrum, koppeling)
    expect(centrum.summarise(few.import)).toMatchObject({ perGroep: [{ naam: '5a', gedeactiveerd: 2, van: 10 }] })
    change(without(['3']))
    const many = await imported(centrum, koppeling)
    const before = centrum.state()
    const outcome = centrum.apply(many.import)
    expect(outcome).toMatchObject({
      kind: 'bevestigen',
      waarschuwingen: [{ code: 'veel-deactiveren', tekst: 'In groep 5a worden 3 van de 10 leerlingen gedeactiveerd.' }],
    })
    expect(centrum.state()).toEqual(before)
    expect(centrum.apply(many.import, { bevestigd: true }).kind).toBe('verwerkt')
    expect(inactive(centrum)).toHaveLength(3)
  })

  test('asks for a second yes when almost nobody is recognised (A24)', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({ ...school, leerlingen: pupils(20, 'g', 300) }))
    const { import: id } = await imported(centrum, koppeling)
    const outcome = centrum.apply(id)
    expect(outcome.kind === 'bevestigen' && outcome.waarschuwingen.map(({ code }) => code)).toContain('weinig-herkend')
  })

  test('deactivates who has left according to ESIS (G11), and never creates them', async () => {
    const { centrum, koppeling, change } = await settled()
    const [stranger] = pupils(1, 'g', 50)
    change((school) => ({
      ...school,
      leerlingen: [
        ...school.leerlingen.map((leerling) =>
          leerling.key === '1'
            ? { ...leerling, uitstroomdatum: '2026-10-01' }
            : leerling.key === '2'
              ? { ...leerling, uitstroomdatum: '2027-02-01' }
              : leerling,
        ),
        { ...stranger!, uitstroomdatum: '2026-09-01' },
      ],
    }))
    await importedAndApplied(centrum, koppeling)
    expect(inactive(centrum)).toEqual([['1', 'uitgestroomd']])
    expect(byKey(centrum, '50')).toBeUndefined()
  })

  test('reactivates who comes back, as the same record (G14)', async () => {
    const { centrum, koppeling, change } = await settled()
    const gone = byKey(centrum, '1')
    change(without(['1']))
    await importedAndApplied(centrum, koppeling)
    change(() => twoGroups())
    const rapport = await importedAndApplied(centrum, koppeling)
    expect(rapport.geheractiveerd).toEqual([gone.id])
    expect(byKey(centrum, '1')).toEqual(gone)
  })

  test('never renames a pupil into the child that took the seat and the number (G15, A04)', async () => {
    const { centrum, koppeling, change } = await settled()
    const first = byKey(centrum, '1')
    const other = { ...pupils(1, 'g', 77)[0]!, key: '1' }
    change((school) => ({ ...school, leerlingen: [...without(['1'])(school).leerlingen, other] }))
    const scherm = await imported(centrum, koppeling)
    const line = lineOf(scherm, 'leerling', '1')
    expect(line).toMatchObject({ category: 'nieuw', moetKijken: true })
    // Undecided, nothing happens to either child.
    expect(centrum.summarise(scherm.import)).toMatchObject({ gedeactiveerd: [], open: [{ index: line.index }] })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index: line.index })
    const outcome = centrum.apply(scherm.import)
    expect(outcome).toMatchObject({ rapport: { gedeactiveerd: [{ id: first.id }] } })
    const [was, is] = [centrum.state().leerling.find(({ id }) => id === first.id), byKey(centrum, '1')]
    expect([was?.actief, was?.key, was?.achternaam]).toEqual([false, undefined, first.achternaam])
    expect(is).toMatchObject({ achternaam: other.achternaam, roepnaam: other.roepnaam })
  })

  test('twice is once (G16)', async () => {
    const { centrum, koppeling } = linked(twoGroups())
    const { import: id } = await imported(centrum, koppeling)
    const first = centrum.apply(id)
    const after = centrum.state()
    expect(centrum.apply(id)).toEqual({ ...first, alEerder: true })
    expect(centrum.state()).toEqual(after)
  })

  test('applies what was reviewed, not what ESIS has by then, and says when that is old (G18)', async () => {
    const { centrum, koppeling, change, clock } = await settled()
    change(without(['1']))
    const { import: id } = await imported(centrum, koppeling)
    change(() => twoGroups({ leerlingen: [] }))
    clock.advance(30 * 3_600_000)
    expect(centrum.apply(id)).toMatchObject({
      kind: 'verwerkt',
      rapport: { waarschuwingen: [{ code: 'controle-verouderd', bevestigen: false }] },
    })
    expect(inactive(centrum)).toEqual([['1', 'niet-geleverd']])
  })

  test('refuses a review of which a chosen record was merged away meanwhile', async () => {
    const double = [had('anna1', 'Anna', 'Zandstra', '2016-03-14'), had('anna2', 'Anna', 'Zandstra', '2016-03-14')]
    const { centrum, koppeling } = linked(smallSchool(), { leerling: double })
    const { import: id } = await imported(centrum, koppeling)
    centrum.choose(id, { kind: 'koppel', soort: 'leerling', index: 0, id: 'anna2' })
    centrum.merge('anna1', 'anna2')
    const before = centrum.state()
    expect(centrum.apply(id)).toMatchObject({ redenen: [{ code: 'intussen-gewijzigd' }] })
    expect(centrum.state()).toEqual(before)
  })

  test('counts every line once, whatever was chosen (G20)', async () => {
    const { centrum, koppeling } = await settled()
    const scherm = await imported(centrum, koppeling, true)
    centrum.choose(scherm.import, { kind: 'niet-importeren', soort: 'leerling', index: 3 })
    centrum.choose(scherm.import, { kind: 'ontkoppel', soort: 'leerling', index: 4 })
    const { leerling } = centrum.summarise(scherm.import)!.tellingen
    expect(leerling).toEqual({ nieuw: 1, teWijzigen: 18, nietImporteren: 1, open: 0 })
  })

  test('stores no dummy number (A05), and none that came twice (A07)', async () => {
    const [a, b, c] = pupils(3)
    const school = smallSchool({
      leerlingen: [
        { ...a!, key: '#001' },
        { ...b!, key: '77' },
        { ...c!, key: '77' },
      ],
    })
    const { centrum, koppeling } = linked(school)
    const scherm = await imported(centrum, koppeling)
    for (const index of [0, 1, 2]) centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index })
    centrum.apply(scherm.import)
    expect(centrum.state().leerling.map(({ key }) => key)).toEqual([undefined, undefined, undefined])
  })

  test('keeps a key byte for byte (H01), and an ECK iD that is no longer sent (A13)', async () => {
    const [a] = pupils(1)
    const eckid = `https://ketenid.nl/pilot/${'a'.repeat(128)}`
    const { centrum, koppeling, world } = linked(smallSchool({ leerlingen: [{ ...a!, key: ' 0042 ', eckid }] }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, (school) => ({ ...school, leerlingen: [{ ...a!, key: ' 0042 ' }] }))
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling).toMatchObject([{ key: ' 0042 ', eckid }])
  })

  test('takes over a whole name, and keeps what the LAS does not send', async () => {
    const known = had('anna', 'Anna', 'Vries', '2016-03-14', {
      voorvoegsel: 'de',
      key: '1',
      voorletters: 'A',
      geslacht: '2',
    })
    const comes = { key: '1', roepnaam: 'Anna', achternaam: 'Jansen', geboortedatum: '2016-03-14', groep: 'g' }
    const { centrum, koppeling } = linked(smallSchool({ leerlingen: [comes] }), { leerling: [known] })
    await importedAndApplied(centrum, koppeling)
    const [anna] = centrum.state().leerling
    expect(anna).toMatchObject({ id: 'anna', achternaam: 'Jansen', voorletters: 'A', geslacht: '2', jaargroep: '5' })
    expect(anna).not.toHaveProperty('voorvoegsel')
  })

  test('keeps pupils in an instruction group that ESIS no longer shows (D19)', async () => {
    const plus = { soort: 'samengesteldeGroep', key: 'p', naam: 'Plus' } as const
    const withPlus = twoGroups({
      groepen: [...twoGroups().groepen!, plus],
      leerlingen: twoGroups().leerlingen.map((leerling) => ({ ...leerling, samengesteldeGroepen: ['p'] })),
    })
    const { centrum, koppeling, change } = await settled(withPlus)
    const places = byKey(centrum, '1').groepen
    change(() => twoGroups())
    await importedAndApplied(centrum, koppeling)
    expect([byKey(centrum, '1').groepen, inactive(centrum)]).toEqual([places, []])
  })

  test('gives the number of a group that became another group to that one only', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({
      ...school,
      groepen: [school.groepen![0]!, { soort: 'groep', key: 'h', naam: 'Muizen', jaargroep: '1' }],
    }))
    const scherm = await imported(centrum, koppeling)
    const { index, moetKijken } = lineOf(scherm, 'groep', 'h')
    expect(moetKijken).toBe(true)
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'groep', index })
    centrum.apply(scherm.import)
    expect(centrum.state().groep.map(({ naam, key }) => [naam, key])).toEqual([
      ['5a', 'g'],
      ['5b', undefined],
      ['Muizen', 'h'],
    ])
    expect(inactive(centrum)).toEqual([])
  })

  test('takes in a child who comes next month (G13), and a guest of another school (F12), whose own school keeps it (F11)', async () => {
    const [soon, guest] = pupils(2)
    const there = had('daar', guest!.roepnaam!, guest!.achternaam!, guest!.geboortedatum!, {
      school: '99RR00',
      key: '5',
    })
    const school = smallSchool({ leerlingen: [{ ...soon!, instroomdatum: '2026-12-01' }, guest!] })
    const { centrum, koppeling } = linked(school, { leerling: [there] })
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerling', '1')).toMatchObject({ category: 'nieuw', moetKijken: false })
    expect(lineOf(scherm, 'leerling', '2')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index: 1 })
    centrum.apply(scherm.import)
    expect(centrum.findLeerlingen(koppeling).map(({ key }) => key)).toEqual(['1', '2'])
    expect(centrum.findLeerlingen('99RR00')).toEqual([there])
  })

  test('imports a pupil without group (D14) and one whose group is unknown (D15)', async () => {
    const [a, b] = pupils(2)
    const { groep: _, ...loose } = a!
    const { centrum, koppeling } = linked(smallSchool({ leerlingen: [loose, { ...b!, groep: '99' }] }))
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling.map(({ groepen }) => groepen)).toEqual([[], []])
  })
})

describe('teachers', () => {
  const joke = { key: '1', roepnaam: 'Joke', achternaam: 'Terpstra', emailadres: 'joke@school.example' }
  const lia = { key: '2', roepnaam: 'Lia', achternaam: 'Hofkamp', emailadres: 'lia@school.example' }
  const inG = { groepen: [{ soort: 'groep' as const, key: 'g' }] }
  const staffed = (...leerkrachten: NonNullable<School['leerkrachten']>) => twoGroups({ leerkrachten })

  test('are invited once each, after applying and not before (E24)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }, { ...lia, ...inG }))
    const { import: id } = await imported(centrum, koppeling)
    expect(centrum.uitnodigingen()).toEqual([])
    centrum.apply(id)
    centrum.apply(id)
    world.changeSchool(koppeling, () =>
      staffed({ ...joke, ...inG, emailadres: 'nieuw@school.example' }, { ...lia, ...inG }),
    )
    await importedAndApplied(centrum, koppeling)
    expect(centrum.uitnodigingen().map(({ emailadres }) => emailadres)).toEqual([joke.emailadres, lia.emailadres])
    expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual([
      'nieuw@school.example',
      lia.emailadres,
    ])
  })

  test('keep the e-mail address that was typed, whatever ESIS sends later (E07)', async () => {
    const { emailadres: _, ...silent } = { ...joke, ...inG }
    const { centrum, koppeling, world } = linked(staffed(silent))
    const { import: id } = await imported(centrum, koppeling)
    centrum.choose(id, { kind: 'email', index: 0, emailadres: 'getypt@school.example' })
    centrum.apply(id)
    for (const next of [silent, { ...silent, emailadres: 'oud@esis.example' }]) {
      world.changeSchool(koppeling, () => staffed(next))
      await importedAndApplied(centrum, koppeling)
      expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual(['getypt@school.example'])
    }
  })

  test('set to niet importeren stay out the next time, without account and without mail (E17)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    const first = await imported(centrum, koppeling)
    centrum.choose(first.import, { kind: 'niet-importeren', soort: 'leerkracht', index: 0 })
    centrum.apply(first.import)
    world.changeSchool(koppeling, (school) => ({ ...school, leerlingen: school.leerlingen.slice(1) }))
    const second = await imported(centrum, koppeling)
    expect(lineOf(second, 'leerkracht', '1')).toMatchObject({ category: 'niet-importeren' })
    centrum.apply(second.import)
    expect([centrum.state().leerkracht, centrum.uitnodigingen()]).toEqual([[], []])
    // Until somebody presses "nieuw".
    const third = await imported(centrum, koppeling, true)
    centrum.choose(third.import, { kind: 'nieuw', soort: 'leerkracht', index: 0 })
    centrum.apply(third.import)
    expect(lineOf(await imported(centrum, koppeling, true), 'leerkracht', '1')).toMatchObject({ category: 'bestaand' })
  })

  test('who did not come are out of the imported groups, and keep their account (E23)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }, { ...lia, ...inG }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, () => staffed({ ...joke, ...inG }))
    const rapport = await importedAndApplied(centrum, koppeling)
    const [, gone] = centrum.state().leerkracht
    expect(rapport.uitGroep).toEqual([gone!.id])
    expect(gone).toMatchObject({ achternaam: 'Hofkamp', groepen: [] })
    expect(gone?.actief).toBeUndefined()
  })

  test('stay as they are when ESIS sends no teachers at all (E22)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    await importedAndApplied(centrum, koppeling)
    const before = centrum.state().leerkracht
    world.changeSchool(koppeling, () => twoGroups())
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerkracht).toEqual(before)
  })

  test('of two schools have one account, with a number at each (E09)', async () => {
    const there = {
      id: 'joke',
      school: '99RR00',
      key: '15',
      roepnaam: 'Joke',
      achternaam: 'Terpstra',
      emailadres: joke.emailadres,
    }
    const { centrum, koppeling } = linked(staffed({ ...joke, ...inG }), { leerkracht: [there] })
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerkracht', '1')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'koppel', soort: 'leerkracht', index: 0, id: 'joke', verhuizen: true })
    centrum.apply(scherm.import)
    expect(centrum.state().leerkracht).toMatchObject([
      { id: 'joke', school: '99RR00', key: '15', ookBij: [{ school: koppeling, key: '1' }] },
    ])
    expect(centrum.uitnodigingen()).toEqual([])
    expect(lineOf(await imported(centrum, koppeling, true), 'leerkracht', '1')).toMatchObject({ category: 'bestaand' })
  })

  test('who take over the number of a substitute do not become that substitute (E18)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, () => staffed({ ...lia, key: '1', ...inG }))
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerkracht', '1')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerkracht', index: 0 })
    const outcome = centrum.apply(scherm.import)
    const { leerkracht } = centrum.state()
    expect(leerkracht.map(({ achternaam, key, groepen }) => [achternaam, key, groepen?.length])).toEqual([
      ['Terpstra', undefined, 0],
      ['Hofkamp', '1', 1],
    ])
    expect(outcome).toMatchObject({ rapport: { nummerVervallen: [leerkracht[0]!.id] } })
  })

  test('never share an address with somebody else (E02)', async () => {
    const shared = 'onderbouw@school.example'
    const { centrum, koppeling } = linked(
      staffed({ ...joke, ...inG, emailadres: shared }, { ...lia, ...inG, emailadres: shared }),
    )
    const { import: id } = await imported(centrum, koppeling)
    for (const index of [0, 1]) centrum.choose(id, { kind: 'nieuw', soort: 'leerkracht', index })
    centrum.choose(id, { kind: 'email', index: 1, emailadres: 'lia@school.example' })
    centrum.apply(id)
    expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual([shared, 'lia@school.example'])
  })
})

describe('an answer that is no good', () => {
  const storing = { id: 's', when: {} } as const

  test.each([
    ['about the year before (F08)', [/2026-2027/, '2025-2026'], 'ander-schooljaar'],
    ['about no year', [/<schooljaar>.*?<.schooljaar>/, ''], 'ander-schooljaar'],
    ['about another school (F07)', [/>99QQ</, '>99RR<'], 'andere-school'],
    ['about another location', [/<.brincode>/, '</brincode><dependancecode>01</dependancecode>'], 'andere-school'],
    ['with a pupil without any number', [/<leerling key="1">/, '<leerling>'], 'leerling-zonder-nummer'],
    ['to another question', [/leerlinggegevens_antwoord/g, 'structuur_antwoord'], 'antwoord-onbruikbaar'],
    ['with nothing in it', [/<s:Body.*<.s:Body>/s, '<s:Body></s:Body>'], 'antwoord-onbruikbaar'],
  ] as const)('%s changes nothing', async (_name, [from, to], code) => {
    let isBroken = false
    const { centrum, koppeling } = linked(
      twoGroups(),
      {},
      {
        around: (transport) => async (request) => {
          const answer = await transport(request)
          if (!isBroken || 'kind' in answer) return answer
          return { ...answer, body: Buffer.from(Buffer.from(answer.body).toString().replace(from, to)) }
        },
      },
    )
    await importedAndApplied(centrum, koppeling)
    const before = centrum.state()
    isBroken = true
    expect(await centrum.importGegevens(koppeling, { alles: true })).toMatchObject({ kind: 'mislukt', reden: { code } })
    expect(centrum.state()).toEqual(before)
  })

  test('that does not say which school it is about waits for a second yes', async () => {
    const { centrum, koppeling } = linked(
      twoGroups(),
      {},
      {
        around: (transport) => async (request) => {
          const answer = await transport(request)
          if (request.method === 'GET' || 'kind' in answer) return answer
          const text = Buffer.from(answer.body).toString()
          return { ...answer, body: Buffer.from(text.replace(/<brincode>.*?<.brincode>/, '')) }
        },
      },
    )
    const { import: id } = await imported(centrum, koppeling)
    expect(centrum.apply(id)).toMatchObject({ kind: 'bevestigen', waarschuwingen: [{ code: 'school-niet-genoemd' }] })
    expect(centrum.apply(id, { bevestigd: true }).kind).toBe('verwerkt')
  })

  test.each([
    ['cut off', { soort: 'afgekapt', deel: 0.7 }, 'antwoord-onbruikbaar'],
    ['a web page', { soort: 'html', status: 200 }, 'antwoord-onbruikbaar'],
    ['a reset', { soort: 'reset' }, 'las-onbereikbaar'],
    ['a busy LAS', { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' }, 'las-weigert'],
    ['a refused key (F06)', { soort: 'fault', faultcode: 'Client.AutorisatieOngeldig' }, 'sleutel-geweigerd'],
  ] as const)('%s changes nothing, and leaves nothing to apply (I12)', async (_name, mishap, code) => {
    const { centrum, koppeling, world, change } = await settled()
    change(without(['1']))
    const open = await imported(centrum, koppeling)
    const { leerling, groep, koppeling: linkedTo } = centrum.state()
    world.putStoring({ ...storing, ...mishap })
    expect(await centrum.importGegevens(koppeling, { alles: true })).toMatchObject({ kind: 'mislukt', reden: { code } })
    expect(centrum.state()).toMatchObject({ leerling, groep, koppeling: linkedTo })
    expect(centrum.openImport(koppeling)).toBeUndefined()
    expect(centrum.apply(open.import)).toMatchObject({ kind: 'geweigerd', redenen: [{ code: 'import-gesloten' }] })
  })

  test('no changes (G08) and no data (G07) change nothing either', async () => {
    const { centrum, koppeling, change } = await settled()
    const before = centrum.state()
    expect(await centrum.importGegevens(koppeling)).toEqual({ kind: 'geenwijzigingen' })
    change((school) => ({ ...school, leerlingen: [] }))
    expect(await centrum.importGegevens(koppeling)).toEqual({ kind: 'geengegevens' })
    expect(centrum.state()).toEqual(before)
  })

  test('is asked again a few times before giving up', async () => {
    const { centrum, koppeling, world, pauses } = await settled()
    world.putStoring({ ...storing, soort: 'reset' })
    await centrum.importGegevens(koppeling)
    expect(pauses).toEqual([1000, 4000, 10_000, 15_000])
  })
})
