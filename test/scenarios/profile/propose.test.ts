// Long: a system for each trait, with it and without.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checked } from '../../../contracts/adapter/checked.ts'
import { openSystem, systemOf } from '../../../contracts/adapter/transport.ts'
import { fileOfTestcentrum, profielOfTestcentrum } from '../../../scenarios/profile/find-profiel.ts'
import { type Kenmerk, kenmerken } from '../../../scenarios/profile/kenmerken.ts'
import { fileOfProef, proeven } from '../../../scenarios/profile/proeven.ts'
import { proposeProfiel, readProef, seeKenmerk } from '../../../scenarios/profile/propose.ts'
import { parseProfiel } from '../../../scenarios/profile/read-profiel.ts'
import { writeProfiel } from '../../../scenarios/profile/write-profiel.ts'
import { inProcess } from '../../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { eachLeerkracht } from '../../../scenarios/wrong-systems/bends.ts'
import type { Bend } from '../../../scenarios/wrong-systems/wrong-system.ts'
import { listen } from '../../../simulator/port/listen.ts'
import { openAtOnce } from '../at-once.ts'
import { ours, stage } from './stage.ts'

const names = Object.keys(kenmerken) as Kenmerk[]

describe('the stories by which traits are seen', () => {
  test('are one for each trait, or there is a sentence why none can tell', () => {
    const told = names.filter((name) => !('geenProef' in proeven[name]))
    const files = readdirSync(dirname(fileOfProef('controlescherm'))).map((name) => basename(name, '.yaml'))
    expect(files.sort()).toEqual([...told].sort())
  })

  test.each(names)('expect something that shows whether a system has the trait: %s', (name) => {
    const wishes = readProef(name).stappen.filter(({ stap }) => stap.doe === 'verwacht' && stap.klasse === 'keuze')
    expect(wishes.length).toBeGreaterThan(0)
  })
})

describe('a profile that is proposed', () => {
  test('of our testcentrum is the one that comes with it', async () => {
    const text = writeProfiel(await proposeProfiel({ ...stage, system: ours() }), 'testcentrum')
    if (process.env.UPDATE_DOCS === '1') writeFileSync(fileOfTestcentrum, text)
    expect(readFileSync(fileOfTestcentrum, 'utf8')).toBe(text)
    const { kenmerken: traits, naam } = profielOfTestcentrum()
    expect(naam).toBe('testcentrum')
    expect(names.filter((name) => traits[name] !== true)).toEqual([])
  })

  test('of an EA in Python with the required calls only says what it is not, and what cannot be seen', async () => {
    const { url, close } = await listen(stage.simulator)
    const system = checked(await openSystem('exec:python3 scenarios/sut/naive/naive.py'))
    const text = writeProfiel(await proposeProfiel({ ...stage, url, system }))
    await close()
    await system.close()
    expect(parseProfiel(text, 'profiel.yaml').kenmerken).toEqual({
      'neemt-groepen-over': true,
      'neemt-leerkrachten-over': true,
      'bewaart-eckid': true,
      'toont-namen-apart': true,
      'wacht-met-verwerken': true,
      controlescherm: false,
      'laat-twijfel-aan-een-mens': false,
      'vraagt-alleen-wijzigingen': false,
      'probeert-opnieuw': false,
      'deactiveert-afwezigen': false,
      'houdt-afwezige-leerkrachten': true,
      'haalt-afwezige-leerkrachten-uit-groepen': false,
      'vraagt-tweede-bevestiging': false,
      'controleert-koppel': false,
      'leerkracht-vereist-email': false,
      'onthoudt-keuzes': false,
      'onthoudt-koppelingen': false,
      'verwerkt-wat-er-stond': false,
      'weigert-ander-schooljaar': false,
      'toont-wie-in-welke-groep-zit': false,
    })
    expect(text).toContain('  # het systeem heeft geen beslis\n  controlescherm: nee\n')
    expect(text).toContain('  # niet te zien: het systeem heeft geen postbus\n  # nodigt-leerkrachten-uit: ja of nee\n')
    expect(text).toContain('  # gezien: het account staat er nog en is actief\n  houdt-afwezige-leerkrachten: ja\n')
  }, 60_000)

  test('of a system that breaks down says why nothing was seen, and is a profile all the same', async () => {
    const importeer = () => Promise.reject(new Error('geen verbinding'))
    const system = checked(systemOf({ ...openTestcentrum(), importeer }))
    const text = writeProfiel(await proposeProfiel({ ...stage, system }))
    const seen = parseProfiel(text, 'profiel.yaml').kenmerken
    expect(seen).toEqual({ 'controleert-koppel': true, 'houdt-vergissingen-tegen': true })
    expect(text).toContain('# niet te zien: het systeem brak af. importeer: geen verbinding\n')
  })

  test('gives up on a system that answers nothing in time', async () => {
    let asked = 0
    const silent = () => {
      asked++
      return new Promise<never>(() => {})
    }
    const system = checked(systemOf({ ...openTestcentrum(), reset: silent }), { timeout: 5 })
    const seen = await proposeProfiel({ ...stage, system })
    expect(asked).toBe(3)
    expect(seen.map(({ is }) => is)).toEqual(names.map(() => undefined))
    expect(seen.at(-1)!.hoe).toContain('niet geprobeerd')
  })
})

const never =
  <Value>(value: Value) =>
  async () =>
    value

/** Shows the groups of the newest school year only. */
const onlyThisYear: Bend = {
  calls: (own) => ({
    toestand: async () => {
      const { groepen, ...rest } = await own.toestand()
      const newest = groepen.map(({ schooljaar = '' }) => schooljaar).reduce((a, b) => (a > b ? a : b), '')
      return { ...rest, groepen: groepen.filter(({ schooljaar = '' }) => schooljaar === newest) }
    },
  }),
}

/** Keeps the groups of earlier years, with nobody in them. */
const emptiesEarlierYears: Bend = {
  calls: (own) => ({
    toestand: async () => {
      const { groepen, leerlingen, ...rest } = await own.toestand()
      const newest = groepen.map(({ schooljaar = '' }) => schooljaar).reduce((a, b) => (a > b ? a : b), '')
      const now = new Set(groepen.flatMap(({ id, schooljaar = '' }) => (schooljaar === newest ? [id] : [])))
      const here = (one: (typeof leerlingen)[number]) => ({
        ...one,
        groepen: (one.groepen ?? []).filter((id) => now.has(id)),
      })
      return { ...rest, groepen, leerlingen: leerlingen.map(here) }
    },
  }),
}

/** Shows of no pupil in which groups. */
const showsNoGroups: Bend = {
  calls: (own) => ({
    toestand: async () => {
      const { leerlingen, ...rest } = await own.toestand()
      return { ...rest, leerlingen: leerlingen.map(({ groepen: _, ...one }) => one) }
    },
  }),
}

/** Shows of no pupil how they are called. */
const showsNoNames: Bend = {
  calls: (own) => ({
    toestand: async () => {
      const { leerlingen, ...rest } = await own.toestand()
      const nameless = leerlingen.map(({ roepnaam: _, voorvoegsel: __, achternaam: ___, ...one }) => one)
      return { ...rest, leerlingen: nameless }
    },
  }),
}

/** For each trait a system that has all the others. */
const without: Readonly<Partial<Record<Kenmerk, string | Bend>>> = {
  controlescherm: 'import-applies-at-once',
  'laat-twijfel-aan-een-mens': 'doubt-becomes-a-link',
  'vraagt-alleen-wijzigingen': {
    client: (own) => ({
      ...own,
      haalLeerlinggegevens: ({ laatstontvangengegevens: _, ...verzoek }) => own.haalLeerlinggegevens(verzoek),
    }),
  },
  'stuurt-eckid': 'eckid-is-left-out-of-results',
  'stuurt-verwerker': {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map(({ resultaatverwerkerid: _, ...afname }) => afname),
    }),
  },
  'probeert-opnieuw': 'gives-up-when-the-las-is-busy',
  'deactiveert-afwezigen': 'deactivates-nobody',
  'houdt-afwezige-leerkrachten': 'absent-teachers-are-deactivated',
  'haalt-afwezige-leerkrachten-uit-groepen': 'absent-teacher-keeps-the-group',
  'vraagt-tweede-bevestiging': 'never-warns',
  'controleert-koppel': 'any-schooljaar-is-taken',
  'nodigt-leerkrachten-uit': { calls: () => ({ postbus: never([]) }) },
  'leerkracht-vereist-email': {
    delivery: eachLeerkracht((one) => ({ ...one, emailadres: one.emailadres ?? 'niemand@school.example' })),
  },
  'onthoudt-keuzes': 'kept-out-pupils-come-back',
  'onthoudt-koppelingen': 'hand-links-are-forgotten',
  'verwerkt-wat-er-stond': 'importing-beside-an-apply-loses-the-choices',
  'maakt-weer-actief': 'deactivated-by-hand-never-comes-back',
  'houdt-vergissingen-tegen': 'merges-whatever-is-asked',
  'toont-leerkracht-op-elke-school': {
    calls: (own) => ({
      toestand: async () => {
        const { leerkrachten, ...rest } = await own.toestand()
        return { ...rest, leerkrachten: leerkrachten.map(({ ookBij: _, ...one }) => one) }
      },
    }),
  },
  'toont-namen-apart': showsNoNames,
  'toont-wie-in-welke-groep-zit': showsNoGroups,
  'neemt-groepen-over': { delivery: (school) => ({ ...school, groepen: [] }) },
  'neemt-leerkrachten-over': { delivery: (school) => ({ ...school, leerkrachten: [] }) },
  'bewaart-eckid': {
    calls: (own) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        return { ...rest, leerlingen: leerlingen.map(({ eckid: _, ...one }) => one) }
      },
    }),
  },
  'houdt-eckid-zonder-nummers': 'emptying-numbers-empties-eckids',
  'kent-samengestelde-groepen': 'instruction-groups-are-skipped',
  'bewaart-groepen-van-eerdere-jaren': onlyThisYear,
  'wacht-met-verwerken': 'import-applies-at-once',
  'wacht-met-versturen': {
    calls: (own) => ({
      normeer: async (question) => {
        const answer = await own.normeer(question)
        await own.verstuur({})
        return answer
      },
    }),
  },
  'stuurt-niets-van-voor-de-koppeling': 'sends-results-from-before',
  'stuurt-na-nieuw-nummer': {
    calls: (own) => {
      let isSent = false
      return {
        verstuur: async (question) => {
          if (isSent) return { verstuurd: 0 }
          isSent = true
          return own.verstuur(question)
        },
      }
    },
  },
  'weigert-ander-schooljaar': 'accepts-another-year',
  'kent-vestigingen': {
    calls: (own) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        return { ...rest, leerlingen: leerlingen.map(({ school: _, ...one }) => one) }
      },
    }),
  },
  'verwerkt-gedeeltelijk': 'any-question-stops-the-import',
}

test('a system that asks about some of what is uncertain leaves doubt to a person', async () => {
  const asksLess: Bend = {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        if (answer.kind !== 'voorstel') return answer
        const leerlingen = answer.leerlingen.map((one) =>
          one.inkomend.key === '11' ? { ref: one.ref, inkomend: one.inkomend, beslissing: 'nieuw' as const } : one,
        )
        return { ...answer, leerlingen }
      },
    }),
  }
  const seen = await seeKenmerk('laat-twijfel-aan-een-mens', { ...stage, system: ours(asksLess) })
  expect(seen.is).toBe(true)
  expect(seen.hoe).toMatch(/^gezien: over Mila/)
})

describe('whether data of another year are taken', () => {
  test('is seen of who stores as it fetches and asks for changes only', async () => {
    const { is } = await seeKenmerk('weigert-ander-schooljaar', {
      ...stage,
      system: systemOf(openAtOnce({ transport: inProcess(stage.simulator) })),
    })
    expect(is).toBe(true)
  })

  test('is not to be seen of who hears that nothing changed', async () => {
    let times = 0
    const nothing: Bend = {
      calls: (own) => ({
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          return times++ === 0 ? answer : { kind: 'geenwijzigingen' }
        },
      }),
    }
    const seen = await seeKenmerk('weigert-ander-schooljaar', { ...stage, system: ours(nothing) })
    expect(seen).toEqual({ kenmerk: 'weigert-ander-schooljaar', hoe: expect.stringContaining('niet te zien') })
  })
})

describe('a trait is seen not to be there', () => {
  const cases = Object.entries(without) as [Kenmerk, string | Bend][]

  test.each(cases)('in a system that has all others: %s', async (kenmerk, bend) => {
    expect(await seeKenmerk(kenmerk, { ...stage, system: ours(bend) })).toMatchObject({
      is: false,
      hoe: expect.stringContaining('gezien van niet: '),
    })
  })

  test.each([
    ['keeps the groups of earlier years and not who was in them', []],
    ['does so and cannot be told what time it is', ['tijd']],
  ] as const)('in a system that %s', async (_, lacks) => {
    const system = { ...ours(emptiesEarlierYears), lacks: new Set(lacks) }
    expect(await seeKenmerk('bewaart-groepen-van-eerdere-jaren', { ...stage, system })).toMatchObject({
      is: false,
      hoe: expect.stringContaining('wie vorig jaar in een groep zat zit daar nog in'),
    })
  })

  test('but not by who is in a group, in a system that shows nobody in one', async () => {
    const profiel = { kenmerken: { 'toont-wie-in-welke-groep-zit': false } }
    const seen = await seeKenmerk('bewaart-groepen-van-eerdere-jaren', {
      ...stage,
      profiel,
      system: ours(showsNoGroups),
    })
    expect(seen.is).toBeUndefined()
  })

  test('of each trait that our testcentrum has', () => {
    const has = profielOfTestcentrum().kenmerken
    expect(Object.keys(without).sort()).toEqual(names.filter((name) => has[name]).sort())
  })
})
