import { createDiagnosis } from '../diagnosis.ts'
import type { Evidence } from '../evidence.ts'
import type { Mistake, Model } from '../model.ts'
import { evidenceOfMistakes, pairsOf } from './trials.ts'

/** Two mistakes in one system, told truly: what it failed. */
export type ToldPair = { readonly names: readonly [string, string]; readonly evidence: Evidence }

/** How well the model does. Shares of 0 to 1. */
export type Evaluation = {
  /** Mistakes that a story shows, each left out of the model: how often its family is the first, and among the first three and five. */
  readonly alone: { readonly count: number; readonly first: number; readonly three: number; readonly five: number }
  /** Pairs of two families: how often both are among the first five. */
  readonly pairs: readonly { readonly what: string; readonly count: number; readonly both: number }[]
  /** Of all that was said with this certainty, how much was so. */
  readonly reliability: readonly {
    readonly from: number
    readonly said: number
    readonly count: number
    readonly wasSo: number
  }[]
}

export function evaluate(model: Model, told: readonly ToldPair[], count = 200): Evaluation {
  const diagnose = createDiagnosis(model)
  const shown = model.mistakes.filter(({ failed }) => failed.size > 0)
  const said: { readonly zekerheid: number; readonly isSo: boolean }[] = []
  const ranks = shown.map((mistake) => {
    const { vermoedens } = diagnose(evidenceOfMistakes([mistake], model.stories), new Set([mistake]))
    for (const { familie, zekerheid } of vermoedens) said.push({ zekerheid, isSo: familie === mistake.familie })
    return vermoedens.findIndex(({ familie }) => familie === mistake.familie)
  })
  const within = (most: number) => share(ranks.map((rank) => rank >= 0 && rank < most))
  const byName = new Map(model.mistakes.map((mistake) => [mistake.name, mistake]))
  const both = (made: readonly Mistake[], evidence: Evidence, without: readonly Mistake[]) => {
    const { vermoedens } = diagnose(evidence, new Set(without))
    if (without.length > 0)
      for (const { familie, zekerheid } of vermoedens)
        said.push({ zekerheid, isSo: made.some((mistake) => mistake.familie === familie) })
    return made.every((mistake) => vermoedens.some(({ familie }) => familie === mistake.familie))
  }
  const drawn = pairsOf(shown, count).map((made) => ({ made, evidence: evidenceOfMistakes(made, model.stories) }))
  const real = told.flatMap(({ names, evidence }) => {
    const made = names.flatMap((name) => byName.get(name) ?? [])
    return made.length === 2 ? [{ made, evidence }] : []
  })
  const pairs = [
    ['told, both left out of the model', real, true],
    ['told, both in the model', real, false],
    ['united, both left out of the model', drawn, true],
    ['united, both in the model', drawn, false],
  ] as const
  return {
    alone: { count: shown.length, first: within(1), three: within(3), five: within(5) },
    pairs: pairs.map(([what, list, isNew]) => ({
      what,
      count: list.length,
      both: share(list.map(({ made, evidence }) => both(made, evidence, isNew ? made : []))),
    })),
    reliability: [0, 0.1, 0.2, 0.4, 0.6, 0.8].map((from, at, all) => {
      const these = said.filter(({ zekerheid }) => zekerheid >= from && zekerheid < (all[at + 1] ?? 1.01))
      return {
        from,
        said: these.reduce((sum, { zekerheid }) => sum + zekerheid, 0) / Math.max(1, these.length),
        count: these.length,
        wasSo: share(these.map(({ isSo }) => isSo)),
      }
    }),
  }
}

const share = (all: readonly boolean[]): number => (all.length === 0 ? 0 : all.filter(Boolean).length / all.length)
