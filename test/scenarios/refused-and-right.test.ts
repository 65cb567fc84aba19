// Long: refusals that are right, each beside one that is not.
// Right systems that refuse, forget or ask where a story goes on, each beside the one that does harm by it.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Adapter, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { failingIn as failing, verdictOf, type Whole } from './done-otherwise.ts'
import { story } from './stage.ts'

const fromCatalogue = (name: string): string =>
  readFileSync(join('scenarios/catalogue', `${name}.yaml`), 'utf8').replace(
    '../_let-op-school.yaml',
    resolve('scenarios/catalogue/_let-op-school.yaml'),
  )

const no = { kind: 'geweigerd', redenen: ['Dat kan niet.'] } as const

const merged = story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen: [{ key: 13, roepnaam: Lina, achternaam: Hofkamp, geboortedatum: 2017-11-08, jaargroep: 3, groep: 31 }]
ea:
  groepen: { heeft: alles }
  leerlingen: { heeft: alles, behalve: [{ key: 13 }], ook: [{ id: ea-lina, van: { key: 13 } }, { id: ea-kopie, roepnaam: Lina, achternaam: Hofkamp, geboortedatum: 2017-11-08 }] }
  resultaten: geen
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 13 }, actie: koppelen, met: { ea: ea-lina } }
  - verwerk: { bevestigd: true }
  - voeg-samen: { blijft: { ea: ea-lina }, verdwijnt: { ea: ea-kopie } }
  - normeer: { leerling: { ea: ea-kopie }, toets: TAAL, score: 14 }
  - regel: { resultaten: [{ leerling: { ea: ea-lina }, toets: TAAL, score: 14 }] }
`)
const normsNot =
  (who: string) =>
  (own: Whole): Partial<Adapter> => ({
    normeer: async (question) => (question.leerling === who ? no : own.normeer(question)),
  })

test('of a card that was merged away nothing need be normed, and of the one that stayed it must', async () => {
  expect((await verdictOf(merged, normsNot('ea-kopie'))).reden).toContain('normeer van wie is samengevoegd')
  const onTheOther = merged.replace('normeer: { leerling: { ea: ea-kopie }', 'normeer: { leerling: { ea: ea-lina }')
  expect((await verdictOf(onTheOther, normsNot('ea-lina'))).verdict).toBe('gezakt')
})

/** Says no to *nieuw* for a teacher, where `isRefused` says so by what is held. */
const makesNotNew =
  (isRefused: (held: Toestand) => boolean) =>
  (own: Whole): Partial<Adapter> => ({
    beslis: async (question) => {
      const isNew = question.soort === 'leerkracht' && question.actie === 'nieuw'
      return isNew && isRefused(await own.toestand({})) ? no : own.beslis(question)
    },
  })
const whereHeld = (address: string) =>
  makesNotNew(({ leerkrachten }) => leerkrachten.some(({ emailadres }) => emailadres === address))
const anybody = makesNotNew(() => true)

const teachersOf = (els: string, held: string) =>
  story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }]
  leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Kramer, ${els}groepen: [31] }]
ea:
  groepen: { heeft: alles }
  leerlingen: { heeft: alles }
  leerkrachten: { ook: [{ id: ea-ander, roepnaam: Joke, achternaam: Dekker, emailadres: ${held} }] }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerkracht: { key: L1 }, actie: nieuw }
  - verwerk: { bevestigd: true }
  - regel: { records: [{ leerkracht: { ea: ea-ander }, velden: { roepnaam: Joke } }] }
`)
const notDone = 'de stap beslis is niet uitgevoerd'

test('who has the address of another may be refused as new, which is more than a warning', async () => {
  const shared = teachersOf('emailadres: team@school.example, ', 'team@school.example')
  expect((await verdictOf(shared, anybody)).reden).toContain('nieuw voor wie het adres van een ander heeft')
  const warned = fromCatalogue('leerkrachten/nieuw-met-het-adres-van-een-ander')
  const { verdict, opmerkingen } = await verdictOf(warned, whereHeld('team3@school.example'))
  expect([verdict, opmerkingen]).toEqual(['geslaagd', []])
  const own = teachersOf('emailadres: els@school.example, ', 'team@school.example')
  expect(await failing(own, anybody)).toContain(notDone)
})

test('who has no address may be refused as new where a teacher needs one', async () => {
  const without = teachersOf('', 'team@school.example')
  const needs = { 'leerkracht-vereist-email': true }
  expect((await verdictOf(without, anybody, needs)).reden).toContain('nieuw voor wie nog geen adres heeft')
  expect(await failing(without, anybody, { 'leerkracht-vereist-email': false })).toContain(notDone)
  const twoOfOneName = fromCatalogue('leerkrachten/losgemaakt-van-een-naamgenoot-zonder-adres')
  expect((await verdictOf(twoOfOneName, anybody, needs)).verdict).toBe('overgeslagen')
})

/** Takes the choices of an import that was not applied along to the next; what fails, is aborted or undone takes them away. */
function carriesChoices(own: Whole): Partial<Adapter> {
  type Choice = Parameters<Whole['beslis']>[0]
  let choices = new Map<string, Choice>()
  let lines: readonly Regel[] = []
  const forget = () => {
    choices = new Map()
  }
  return {
    reset: async (start) => {
      forget()
      await own.reset(start)
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') {
        forget()
        return answer
      }
      lines = answer.leerlingen
      const leerlingen: Regel[] = []
      for (const line of answer.leerlingen) {
        const choice = choices.get(line.inkomend.key!)
        if (choice === undefined) {
          leerlingen.push(line as Regel)
          continue
        }
        await own.beslis({ ...choice, ref: line.ref })
        const { twijfel: _, bestaand: __, kandidaten: ___, ...rest } = line
        leerlingen.push({
          ...rest,
          ...(choice.actie === 'koppelen'
            ? { beslissing: 'bestaand' as const, bestaand: choice.met }
            : { beslissing: 'niet-importeren' as const }),
        })
      }
      return { ...answer, leerlingen } as typeof answer
    },
    beslis: async (question) => {
      const line = lines.find(({ ref }) => ref === question.ref)
      if (line?.inkomend.key !== undefined && question.soort === 'leerling') choices.set(line.inkomend.key, question)
      return own.beslis(question)
    },
    verwerk: async (question) => {
      const answer = await own.verwerk(question)
      if (answer.kind === 'verwerkt') forget()
      return answer
    },
    breekAf: async (question) => {
      forget()
      return own.breekAf(question)
    },
    maakOngedaan: async (question) => {
      forget()
      return own.maakOngedaan(question)
    },
  }
}

test('choices that were not applied may go along to the next import, and are gone after an abort or an undo', async () => {
  expect(await failing(fromCatalogue('verwerken/opnieuw-opgehaald-voor-het-verwerken'), carriesChoices)).toEqual([])
})

const two = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: 31 }
`

const decidedAndApplied = story(`${two}stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 12 }, actie: niet-importeren }
  - verwerk
  - wijziging: { soort: roepnaamswijziging, leerling: { key: 11 }, roepnaam: Noortje }
  - importeer
  - verwerk
`)
/** What was thrown away takes the choices of earlier applies with it. */
function forgetsAtAnAbort(own: Whole): Partial<Adapter> {
  let isForgotten = false
  return {
    reset: async (start) => {
      isForgotten = false
      await own.reset(start)
    },
    breekAf: async (question) => {
      isForgotten = true
      return own.breekAf(question)
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel' || !isForgotten) return answer
      const leerlingen = []
      for (const line of answer.leerlingen) {
        const isOut = line.beslissing === 'niet-importeren'
        if (isOut) await own.beslis({ soort: 'leerling', ref: line.ref, actie: 'nieuw' })
        leerlingen.push(isOut ? { ...line, beslissing: 'nieuw' as const } : line)
      }
      return { ...answer, leerlingen }
    },
  }
}

test('and choices that were applied are not gone after an abort', async () => {
  expect(await failing(decidedAndApplied, carriesChoices)).toEqual([])
  expect(await failing(decidedAndApplied, forgetsAtAnAbort)).toContain('hesitating-changes-nothing')
})

const lastDay = (uitstroomdatum: string) =>
  story(`school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, uitstroomdatum: ${uitstroomdatum} }]
ea: { leerlingen: { heeft: alles } }
stappen: [activeer, koppel, importeer, { verwerk: { bevestigd: true } }]
`)
/** Proposes to leave out all who have a last day, and makes them inactive. */
function putsOffWhoHasALastDay(own: Whole): Partial<Adapter> {
  let isApplied = false
  return {
    reset: async (start) => {
      isApplied = false
      await own.reset(start)
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const leerlingen = []
      for (const { bestaand: _, ...line } of answer.leerlingen) {
        await own.beslis({ soort: 'leerling', ref: line.ref, actie: 'niet-importeren' })
        leerlingen.push({ ...line, beslissing: 'niet-importeren' as const, reden: 'Heeft de school verlaten' })
      }
      return { ...answer, leerlingen } as typeof answer
    },
    verwerk: async (question) => {
      isApplied = true
      await own.verwerk(question)
      return { kind: 'verwerkt' }
    },
    toestand: async (question) => {
      const now = await own.toestand(question)
      return isApplied ? { ...now, leerlingen: now.leerlingen.map((one) => ({ ...one, actief: false })) } : now
    },
  }
}

test('who comes with a last day that is past may be put off outside the imported groups, and not before that day', async () => {
  expect(await failing(lastDay('2026-07-31'), putsOffWhoHasALastDay)).toEqual([])
  expect(await failing(lastDay('2027-07-31'), putsOffWhoHasALastDay)).toContain(
    'who-is-outside-the-imported-groups-stays-active',
  )
})

const rich = story(`${two}stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 12 }, actie: niet-importeren }
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - deactiveer-leerling: { leerling: { van: { key: 11 } } }
  - importeer
  - verwerk
`)
/** Tells of what has no school which one it is, once there are several. */
const tellsSchool =
  (code: (given: string | undefined) => string) =>
  (own: Whole): Partial<Adapter> => {
    let areSeveral = false
    const named = <One extends { readonly school?: string }>(all: readonly One[]): One[] =>
      all.map((one) => (areSeveral ? { ...one, school: code(one.school) } : one))
    return {
      reset: async (start) => {
        areSeveral = false
        await own.reset(start)
      },
      voegSchoolToe: async (question) => {
        areSeveral = true
        return own.voegSchoolToe(question)
      },
      toestand: async (question) => {
        const { groepen, leerkrachten, leerlingen, ...rest } = await own.toestand(question)
        return {
          ...rest,
          groepen: named(groepen),
          leerkrachten: named(leerkrachten),
          leerlingen: named(leerlingen),
        } as Toestand
      },
    }
  }

test('the school of reset may be told or not, and is not that of everybody', async () => {
  expect(
    await failing(
      rich,
      tellsSchool((given = '99XX00') => given),
    ),
  ).toEqual([])
  expect(
    await failing(
      rich,
      tellsSchool(() => '99XX00'),
    ),
  ).toContain('a-school-next-door-changes-nothing')
})

/** Fetches nothing while an import lies open; where it `sticks`, that is so for ever. */
const oneOpenAtATime =
  (sticks = false) =>
  (own: Whole): Partial<Adapter> => {
    let [isOpen, isAsked] = [false, false]
    const closing =
      <Question, Answer extends { readonly kind: string }>(call: (question: Question) => Promise<Answer>) =>
      async (question: Question) => {
        const answer = await call(question)
        isAsked = answer.kind === 'bevestiging-nodig'
        if (!sticks && ['ok', 'verwerkt'].includes(answer.kind)) isOpen = false
        return answer
      }
    return {
      reset: async (start) => {
        isOpen = false
        await own.reset(start)
      },
      importeer: async (question) => {
        if (isOpen) return { kind: 'mislukt', reden: 'Verwerk eerst wat er openstaat, of breek het af.' }
        isOpen = true
        const answer = await own.importeer(question)
        isOpen = answer.kind === 'voorstel'
        return answer
      },
      verwerk: closing(own.verwerk),
      breekAf: closing(own.breekAf),
      // What is asked while it is killed is refused as well; of an apply that began the import is gone.
      valUit: async (question) => {
        if (question.tijdens === 'importeer' && isOpen) return { kind: 'ok' }
        if (question.tijdens === 'verwerk' && !isAsked) isOpen = false
        return own.valUit(question)
      },
    }
  }

test('of two imports at the same time one may be refused as long as the other lies open, and not after', async () => {
  for (const name of ['twee-mensen-importeren', 'twee-importen-van-een-volle-school']) {
    const text = fromCatalogue(`verwerken/${name}`)
    expect([name, (await verdictOf(text, oneOpenAtATime())).verdict]).toEqual([name, 'geslaagd'])
    expect(await failing(text, oneOpenAtATime(true))).toContain('de stap importeer is niet uitgevoerd')
  }
})

test('and so after the power failed', async () => {
  for (const name of [
    'stroom-valt-uit',
    'stroom-valt-uit-bij-de-eerste-import',
    'stroom-valt-uit-en-nog-eens-op-de-knop',
  ])
    expect([name, await failing(fromCatalogue(`verwerken/${name}`), oneOpenAtATime())]).toEqual([name, []])
})

/** Links nobody who has no number any more; it asks, or does not say so. */
const asksWithoutNumber =
  (isSaid: boolean) =>
  (own: Whole): Partial<Adapter> => ({
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const without = new Set((await own.toestand({})).leerlingen.flatMap(({ id, key }) => (key ? [] : id)))
      const leerlingen = []
      for (const line of answer.leerlingen) {
        const isAsked = without.has(line.bestaand ?? '')
        if (isAsked) await own.beslis({ soort: 'leerling', ref: line.ref, actie: 'niet-importeren' })
        const { bestaand: _, ...rest } = line
        leerlingen.push(
          isAsked && isSaid
            ? { ...line, twijfel: true, ...(line.bestaand && { kandidaten: [line.bestaand] }) }
            : isAsked
              ? { ...rest, beslissing: 'niet-importeren' as const }
              : line,
        )
      }
      return { ...answer, leerlingen } as typeof answer
    },
  })

test('while a person is asked who somebody without a number is, the result may wait, and not without a question', async () => {
  const text = fromCatalogue('sleutels/nummers-weg-en-niets-gewijzigd')
  expect(await failing(text, asksWithoutNumber(true))).toEqual([])
  expect(await failing(text, asksWithoutNumber(false))).toContain('het resultaat op REK van Sam de Boer (12) bij ESIS')
})
