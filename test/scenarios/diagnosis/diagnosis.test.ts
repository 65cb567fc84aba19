import { describe, expect, test } from '@jest/globals'
import { AdapterFailure } from '../../../contracts/adapter/transport.ts'
import { createDiagnosis, diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'
import { symptomsOfMistakes } from '../../../scenarios/diagnosis/learn/trials.ts'
import { type Mistake, ownModel } from '../../../scenarios/diagnosis/model.ts'
import type { Told } from '../../../scenarios/diagnosis/symptoms.ts'
import { diagnosisText } from '../../../scenarios/diagnosis/text.ts'

const model = ownModel()
const ask = createDiagnosis(model)
const known = (name: string): Mistake => model.mistakes.find((mistake) => mistake.name === name)!
const failing = (...names: readonly string[]) => symptomsOfMistakes(names.map(known), model.stories)

const told = (naam: string, verdict: Told['verdict'], bevindingen: Told['bevindingen'] = []): Told => ({
  scenario: { naam, dekt: [] },
  verdict,
  bevindingen,
})

describe('a diagnosis', () => {
  test('is empty when nothing failed', () => {
    const passed = [...model.stories.keys()].map((naam) => told(naam, 'geslaagd'))
    expect(diagnose(passed)).toEqual({ gezakt: 0, vermoedens: [], onverklaard: [] })
    expect(diagnosisText(diagnose(passed), 'nl')).toBe('')
  })

  test('knows a mistake again, and says what it explains', () => {
    const evidence = failing('links-on-key-alone')
    const { gezakt, vermoedens } = ask(evidence)
    expect(gezakt).toBe(evidence.failed.size)
    expect(vermoedens[0]).toMatchObject({ familie: 'koppelt-op-nummer-alleen', fout: 'links-on-key-alone' })
    expect(vermoedens[0]!.verklaart).toHaveLength(gezakt)
  })

  test('finds both of two mistakes, and each explains its own', () => {
    const { vermoedens } = ask(failing('invites-at-every-import', 'score-is-one-too-low'))
    for (const name of ['invites-at-every-import', 'score-is-one-too-low']) {
      const { familie, failed } = known(name)
      const { verklaart = [] } = vermoedens.find((one) => one.familie === familie) ?? {}
      const own = [...failed.keys()].filter((story) => verklaart.includes(story))
      expect(own.length / failed.size).toBeGreaterThan(0.8)
    }
  })

  test('is at most five, the surest first', () => {
    for (const mistake of model.mistakes.slice(0, 20)) {
      const sure = ask(failing(mistake.name)).vermoedens.map(({ zekerheid }) => zekerheid)
      expect(sure.length).toBeLessThanOrEqual(5)
      expect(sure).toEqual(sure.toSorted((a, b) => b - a))
    }
  })

  test('counts what passed: who fails little of what a mistake fails does not make it', () => {
    const mistake = known('keys-get-leading-zeros')
    const [story, clues] = [...mistake.failed][0]!
    const likely = (passed: ReadonlySet<string>) =>
      ask({ failed: new Map([[story, clues]]), passed, rows: model.stories }).vermoedens.find(
        ({ fout }) => fout === mistake.name,
      )
    expect(likely(new Set())).toBeDefined()
    expect(likely(new Set([...model.stories.keys()].filter((one) => one !== story)))).toBeUndefined()
  })

  test('lets a skipped story be: nothing is known of it', () => {
    const evidence = failing('links-on-key-alone')
    const half = [...evidence.failed].filter((_, index) => index % 2 === 0)
    const { vermoedens } = ask({ ...evidence, failed: new Map(half) })
    expect(vermoedens[0]).toMatchObject({ familie: 'koppelt-op-nummer-alleen', fout: 'links-on-key-alone' })
  })

  test('knows a mistake in stories that it never heard of', () => {
    const failed = new Map(
      [...failing('results-get-new-keys').failed].map(([, clues], at) => [`mijn-verhaal-${at}`, clues]),
    )
    expect(ask({ failed, passed: new Set(), rows: new Map() }).vermoedens[0]?.familie).toBe('resultaat-dubbel')
  })

  test('leaves out a story in which the adapter answered in another form: that says nothing of the system', () => {
    const evidence = failing('links-on-key-alone')
    const [story] = [...evidence.failed.keys()]
    const form = new AdapterFailure('form', 'toestand answers in another form: /leerlingen/0/geboortedatum is null.')
    const broke = told(story!, 'fout')
    expect(diagnose([{ ...broke, oorzaak: form }]).gezakt).toBe(0)
    expect(diagnose([{ ...broke, oorzaak: new AdapterFailure('broke', 'stuk') }]).gezakt).toBe(1)
  })

  test('is never surer than the few stories allow that it explains', () => {
    const surest = (count: number) => {
      const all = model.mistakes.flatMap(({ failed }) =>
        [...failed].slice(0, 1).flatMap(([story, clues]) => {
          const others = [...failed].filter(([name]) => name !== story).slice(0, count - 1)
          const part = new Map([[story, clues], ...others])
          const passed = new Set([...model.stories.keys()].filter((name) => !part.has(name)))
          return ask({ failed: part, passed, rows: model.stories }).vermoedens.map(({ zekerheid }) => zekerheid)
        }),
      )
      return Math.max(...all)
    }
    expect(surest(1)).toBe(0.8)
    expect(surest(4)).toBe(0.9)
  })

  test('says so when nothing that is known is like it', () => {
    const found = [{ wat: 'iets wat nog nooit ergens misging', verwacht: { a: 1 }, gevonden: { b: 2 } }]
    const diagnosis = diagnose([told('een-nieuw-verhaal', 'gezakt', found)])
    expect(diagnosis.gezakt).toBe(1)
    expect(diagnosis.vermoedens[0]?.zekerheid ?? 0).toBeLessThan(0.3)
    expect(diagnosisText(diagnosis, 'nl')).toMatch(/Geen fout die wij kennen/)
  })

  test('is the same each time', () => {
    const evidence = failing('keys-get-leading-zeros', 'links-on-key-alone')
    expect(ask(evidence)).toEqual(ask(evidence))
  })
})

describe('the text of a diagnosis', () => {
  const diagnosis = ask(failing('links-on-key-alone'))
  const count = diagnosis.gezakt

  test('speaks to the maker, first of all with what is likeliest', () => {
    const [head, first] = diagnosisText(diagnosis, 'nl').split('\n')
    expect(head).toBe('Waarschijnlijk:')
    expect(first).toMatch(/^ {2}Uw systeem koppelt op een nummer zonder naar de naam te kijken \(0,\d\d\): /)
    expect(first).toMatch(new RegExp(`verklaart ${count} van ${count}$`))
  })

  test('is there in English', () => {
    expect(diagnosisText(diagnosis, 'en')).toMatch(
      /^Probably:\n {2}Your system links on a number without looking at the name \(0\.\d\d\): explains/,
    )
  })

  test('points at the page of the family', () => {
    expect(diagnosisText(diagnosis, 'nl')).toContain(
      'zie koppelproef docs scenarios/diagnosis/pages/nl/koppelt-op-nummer-alleen.md',
    )
  })

  test('says in a sentence which mistake that is most like, in English as it is called', () => {
    expect(diagnosisText(diagnosis, 'nl')).toContain('lijkt op: Hetzelfde nummer is hetzelfde kind, wat er verder ook')
    expect(diagnosisText(diagnosis, 'en')).toContain('is like: links on key alone. (links-on-key-alone)')
  })
})
