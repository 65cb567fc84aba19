import { numberAt } from '../../../src/within.ts'
import { createDiagnosis } from '../diagnosis.ts'
import type { Mistake, Model } from '../model.ts'
import type { Symptoms } from '../symptoms.ts'
import { pairsOf, symptomsOfMistakes } from './trials.ts'

/** Two mistakes in one system, told truly: what it failed. */
export type ToldPair = { readonly names: readonly [string, string]; readonly symptoms: Symptoms }

/** How often both families of a pair are among the first five: of pairs that the model knows, and of the same left out of it. */
export type OfPairs = { readonly count: number; readonly known: number; readonly fresh: number }

/** How well the model does. Shares of 0 to 1. */
export type Evaluation = {
  /** Mistakes that a story shows, each left out of the model: how often its family is the first, and among the first three and five. */
  readonly alone: { readonly count: number; readonly first: number; readonly three: number; readonly five: number }
  /** Pairs that were told stories, and pairs put together from what each fails. */
  readonly told: OfPairs
  readonly united: OfPairs
  /** Of all that was said with about this certainty of what the model never saw, how much was so. */
  readonly reliability: readonly { readonly said: number; readonly count: number; readonly wasSo: number }[]
}

const steps = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.01]

/** `count`: how many pairs are put together. */
export function evaluate(model: Model, pairs: readonly ToldPair[], count = 200): Evaluation {
  const diagnose = createDiagnosis(model)
  const shown = model.mistakes.filter(({ failed }) => failed.size > 0)
  const said: { readonly zekerheid: number; readonly isSo: boolean }[] = []
  const asked = (made: readonly Mistake[], symptoms: Symptoms, without: readonly Mistake[] = []) => {
    const { vermoedens } = diagnose(symptoms, new Set(without))
    if (without.length > 0)
      for (const { familie, zekerheid } of vermoedens)
        said.push({ zekerheid, isSo: made.some((mistake) => mistake.familie === familie) })
    return made.map((mistake) => vermoedens.findIndex(({ familie }) => familie === mistake.familie))
  }
  const ranks = shown.flatMap((mistake) => asked([mistake], symptomsOfMistakes([mistake], model.stories), [mistake]))
  const within = (most: number) => share(ranks.map((rank) => rank >= 0 && rank < most))
  const ofPairs = (list: readonly { readonly made: readonly Mistake[]; readonly symptoms: Symptoms }[]): OfPairs => {
    const isFound = (places: readonly number[]) => !places.includes(-1)
    return {
      count: list.length,
      known: share(list.map(({ made, symptoms }) => isFound(asked(made, symptoms)))),
      fresh: share(list.map(({ made, symptoms }) => isFound(asked(made, symptoms, made)))),
    }
  }
  const byName = new Map(model.mistakes.map((mistake) => [mistake.name, mistake]))
  const told = pairs.flatMap(({ names, symptoms }) => {
    const made = names.flatMap((name) => byName.get(name) ?? [])
    return made.length === names.length ? [{ made, symptoms }] : []
  })
  return {
    alone: { count: shown.length, first: within(1), three: within(3), five: within(5) },
    told: ofPairs(told),
    united: ofPairs(pairsOf(shown, count).map((made) => ({ made, symptoms: symptomsOfMistakes(made, model.stories) }))),
    reliability: steps.slice(0, -1).map((from, at) => {
      const these = said.filter(({ zekerheid }) => zekerheid >= from && zekerheid < numberAt(steps, at + 1))
      return {
        said: these.reduce((sum, { zekerheid }) => sum + zekerheid, 0) / Math.max(1, these.length),
        count: these.length,
        wasSo: share(these.map(({ isSo }) => isSo)),
      }
    }),
  }
}

const share = (all: readonly boolean[]): number => (all.length === 0 ? 0 : all.filter(Boolean).length / all.length)
