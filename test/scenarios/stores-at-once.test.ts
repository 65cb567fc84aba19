// Long: who stores as it fetches, in each of the ways in which that shows.
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { Adapter, Uitnodiging } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { openAtOnce } from './at-once.ts'
import { noor, story, told } from './stage.ts'

/** No review screen: what is certain is stored as it is fetched, what is in doubt lies aside. */
const storesAtOnce = (tells?: Parameters<typeof openAtOnce>[0]) => openAtOnce({ ...tells, bare: true })

async function failing(text: string, system: object, kenmerken: Profiel['kenmerken']): Promise<readonly string[]> {
  const [verdict] = await told(story(text), { system: systemOf(system as Adapter), profiel: { kenmerken } })
  return verdict?.bevindingen.map(({ wet, wat }) => wet ?? wat) ?? []
}

const text = `${noor}ea: { leerlingen: { ook: [{ id: ea-noor, van: { key: 11 }, zonder: [key] }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { records: [{ leerling: { ea: ea-noor }, velden: { key: "11" } }] }
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: { voorletters: NA } }
  - importeer
  - importeer
  - verwerk
`

test('a system that stores as it fetches, and says so, is judged as any other', async () => {
  expect(await failing(text, storesAtOnce(), { 'wacht-met-verwerken': false })).toEqual([])
})

test('and is told that an import alone changes nothing where nobody said so', async () => {
  expect(await failing(text, storesAtOnce(), {})).toContain('import-alone-changes-nothing')
})

test('what it stores with another is seen', async () => {
  const renames = storesAtOnce({
    tells: ({ leerlingen }) => ({
      leerlingen: leerlingen.map((one) => (one.key === undefined ? one : { ...one, achternaam: 'Vis' })),
    }),
  })
  expect(await failing(text, renames, { 'wacht-met-verwerken': false })).toContain('what-came-is-what-is-held')
})

test('of what it does beside another step nobody can tell what did it', async () => {
  const beside = text.replace('  - importeer\n  - importeer\n', '  - tegelijk: [importeer, importeer]\n')
  const system = systemOf(storesAtOnce())
  const [verdict] = await told(story(beside), { system, profiel: { kenmerken: { 'wacht-met-verwerken': false } } })
  expect(verdict).toMatchObject({ verdict: 'overgeslagen', reden: expect.stringContaining('niet uit elkaar') })
})

test('whom a person puts off in between is off', async () => {
  const between = text.replace(/ {2}- verwerk\n$/, '  - deactiveer-leerling: { leerling: { ea: ea-noor } }\n')
  expect(await failing(between, storesAtOnce(), { 'wacht-met-verwerken': false })).toEqual([])
})

const says = { 'wacht-met-verwerken': false } as const

/** Noor, who is there already, and Els, who is new. */
const withTeacher = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }]
  leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Zonneveld, emailadres: els@school.example, groepen: [31] }]
`

/** Keeps a mailbox beside its own. */
function mailing(
  own: Adapter,
  mail: (call: 'importeer' | 'normeer', answer: object) => readonly Uitnodiging[],
): Adapter {
  let sent: Uitnodiging[] = []
  return {
    ...own,
    reset: async (question) => {
      sent = []
      return await own.reset(question)
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      sent.push(...mail('importeer', answer))
      return answer
    },
    normeer: async (question) => {
      const answer = await own.normeer!(question)
      sent.push(...mail('normeer', answer))
      return answer
    },
    postbus: async () => [...(await own.postbus!()), ...sent],
  }
}

const fetched = `${withTeacher}ea: { leerlingen: { heeft: alles }, leerkrachten: { ook: [{ id: ea-joke, roepnaam: Joke, achternaam: Terpstra, emailadres: joke@school.example }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
`
const joke: Uitnodiging = { leerkracht: 'ea-joke', emailadres: 'joke@school.example' }

test('who mails as it stores is not accused of mailing before the apply', async () => {
  expect(await failing(fetched, storesAtOnce(), says)).toEqual([])
  expect(await failing(fetched, openAtOnce(), says)).toEqual([])
})

test('nor where nobody applies what it stored before the next import', async () => {
  const again = fetched.replace('  - verwerk\n', '  - importeer\n  - verwerk\n')
  expect(await failing(again, storesAtOnce(), says)).toEqual([])
})

test('a mail to who has an account already is seen', async () => {
  const mails = mailing(storesAtOnce(), (call) => (call === 'importeer' ? [joke] : []))
  expect(await failing(fetched, mails, says)).toContain('who-stays-out-is-not-invited')
})

test('so is a mail to whom a person left out', async () => {
  const asked = `${withTeacher}ea: { leerlingen: { ook: [{ id: een, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }, { id: twee, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerkracht: { key: L1 }, actie: niet-importeren }
  - beslis: { leerling: { key: 11 }, actie: koppelen, met: { ea: een } }
  - verwerk: { bevestigd: true }
`
  const els: Uitnodiging = { leerkracht: 'els', emailadres: 'els@school.example' }
  const mails = mailing(openAtOnce(), (call) => (call === 'importeer' ? [els] : []))
  expect(await failing(asked, openAtOnce(), says)).toEqual([])
  expect(await failing(asked, mails, says)).toContain('who-stays-out-is-not-invited')
})

test('a mail by an import that failed, or by another step, is one before the apply', async () => {
  const faulty = fetched.replace(
    '  - importeer\n',
    '  - storing: { soort: fault, faultcode: Server.InterneFout }\n  - importeer\n  - gewoonte: { omdat: dat kan, import: mislukt }\n  - geen-storing\n  - importeer\n',
  )
  expect(await failing(faulty, storesAtOnce(), says)).toEqual([])
  const failed = mailing(storesAtOnce(), (_, answer) => ('kind' in answer && answer.kind === 'mislukt' ? [joke] : []))
  expect(await failing(faulty, failed, says)).toContain('invitations-only-after-an-apply')
  const normed = `${fetched}  - importeer\n  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }\n`
  const norming = mailing(storesAtOnce(), (call) => (call === 'normeer' ? [joke] : []))
  expect(await failing(normed, storesAtOnce(), says)).toEqual([])
  expect(await failing(normed, norming, says)).toContain('invitations-only-after-an-apply')
})

const merged = `${noor}ea: { leerlingen: { heeft: alles, ook: [{ id: ea-oud, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - voeg-samen: { blijft: { ea: ea-oud }, verdwijnt: { van: { key: 11 } } }
  - verwerk: { bevestigd: true }
`

test('what a person merges in between is merged, and stays so', async () => {
  expect(await failing(merged, storesAtOnce(), says)).toEqual([])
})

test('a merge that the apply undoes is seen', async () => {
  const own = storesAtOnce()
  let copy: string | undefined
  let isBack = false
  const undoes: Adapter = {
    ...own,
    reset: async (question) => {
      ;[copy, isBack] = [undefined, false]
      return await own.reset(question)
    },
    voegSamen: async (question) => {
      copy = question.verdwijnt
      return await own.voegSamen!(question)
    },
    verwerk: async (question) => {
      isBack = copy !== undefined
      return await own.verwerk(question)
    },
    toestand: async (question) => {
      const held = await own.toestand(question)
      if (!isBack) return held
      const there = held.leerlingen.filter(({ id }) => id !== copy)
      return {
        ...held,
        leerlingen: [
          ...there,
          { id: copy!, roepnaam: 'Noor', achternaam: 'Vos', geboortedatum: '2018-03-04', key: '11' },
        ],
      }
    },
  }
  expect(await failing(merged, undoes, says)).toContain('who-was-merged-away-is-not-linked')
})

test('who changes records at another step in between is seen', async () => {
  const own = storesAtOnce()
  let isNormed = false
  const renames: Adapter = {
    ...own,
    reset: async (question) => {
      isNormed = false
      return await own.reset(question)
    },
    normeer: async (question) => {
      isNormed = true
      return await own.normeer!(question)
    },
    toestand: async (question) => {
      const held = await own.toestand(question)
      return isNormed ? { ...held, leerlingen: held.leerlingen.map((one) => ({ ...one, achternaam: 'Vis' })) } : held
    },
  }
  const normed = merged.replace(
    / {2}- voeg-samen.*\n/,
    '  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }\n',
  )
  expect(await failing(normed, own, says)).toEqual([])
  expect(await failing(normed, renames, says)).toContain('only-an-apply-changes-records')
})

test.each([
  ['throwing away', '  - breek-af\n'],
  ['emptying the numbers', '  - verwijder-nummers\n'],
  ['a choice about what is stored', '  - beslis: { leerling: { key: 11 }, actie: niet-importeren }\n'],
])('%s comes too late for it, and ends the story', async (_, step) => {
  const late = merged.replace(/ {2}- voeg-samen.*\n/, step)
  const [verdict] = await told(story(late), { system: systemOf(openAtOnce()), profiel: { kenmerken: says } })
  expect(verdict).toMatchObject({ verdict: 'overgeslagen', reden: expect.stringContaining('wacht-met-verwerken: nee') })
})

test('a line that it did not take off a record, and said so, is no broken line', async () => {
  const drawn = `${noor}ea: { leerlingen: { heeft: alles, zonder: [key] } }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 11 }, actie: koppeling-opheffen }
  - verwerk
  - regel: { wetten: [every-line-ends-as-it-stands] }
`
  expect(await failing(drawn, openAtOnce(), says)).toEqual([])
})

test('who refuses to apply once more what is stored is shown as it is', async () => {
  const twice = text.replace(
    '  - importeer\n  - importeer\n',
    '  - importeer\n  - val-uit: { tijdens: verwerk, na: 0 }\n  - importeer\n',
  )
  expect(await failing(twice, openAtOnce(), says)).toEqual([])
})

test('a person who hesitates fetches it once', async () => {
  const hesitant = `${fetched}  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }\n  - verstuur\n`
  const [verdict] = await told(story(hesitant), { system: systemOf(openAtOnce()), profiel: { kenmerken: says } })
  expect(verdict?.wetten.find(({ law }) => law.name === 'hesitating-changes-nothing')?.kind).toBe('houdt')
})

test('and a second press that changes something is seen', async () => {
  const own = openAtOnce()
  let pressed = 0
  const twice: Adapter = {
    ...own,
    reset: async (question) => {
      pressed = 0
      return await own.reset(question)
    },
    importeer: async (question) => {
      pressed = 0
      return await own.importeer(question)
    },
    verwerk: async (question) => {
      pressed++
      return await own.verwerk(question)
    },
    toestand: async (question) => {
      const held = await own.toestand(question)
      const [one] = held.leerlingen
      return pressed < 2 || one === undefined
        ? held
        : { ...held, leerlingen: [...held.leerlingen, { ...one, id: 'dubbel' }] }
    },
  }
  const hesitant = `${fetched}  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }\n  - verstuur\n`
  expect(await failing(hesitant, twice, says)).toContain('applying-twice-is-applying-once')
})

/** Stories in which something happens between the import and the apply. */
const between = [
  'al-twee-keer-in-de-ea',
  'veertig-tegelijk',
  'nakijken-op-twee-scholen',
  'nummers-verwijderd-van-wie-weg-is',
  'samengevoegd-na-de-import',
  'samengevoegd-tijdens-de-controle',
  'stroom-valt-uit-bij-de-eerste-import',
  'uitnodiging-pas-na-verwerken',
  'uitval-tussen-mail-en-bewaren',
]

const noScreen = { controlescherm: false, 'onthoudt-keuzes': false, 'onthoudt-koppelingen': false } as const

test.each(between)('it fails nothing of %s', async (naam) => {
  const files = new Set(findScenarios([], { filter: naam }).map(({ source }) => source.fileName))
  expect(files.size).toBeGreaterThan(0)
  const own = profielOfTestcentrum()
  for (const bare of [false, true])
    for (const file of files) {
      const system = systemOf(openAtOnce({ bare }))
      const verdicts = await told(readFileSync(file, 'utf8'), {
        system,
        profiel: { ...own, kenmerken: { ...own.kenmerken, ...says, ...(bare && noScreen) } },
      })
      expect(verdicts.flatMap(({ bevindingen }) => bevindingen)).toEqual([])
      expect(verdicts.map(({ reden, verdict }) => verdict === 'fout' && reden)).not.toContainEqual(expect.any(String))
    }
})
