import { answerTextOf } from '../../simulator/journal.ts'
import { addScores, noScore } from '../run/score.ts'
import type { Verdict } from '../run/tell.ts'

/** The command that tells just this story again. */
export type Again = (verdict: Verdict) => string

/** A run as data; its schema is `scenarios/report/report.schema.json`. Keys of koppelingen are masked. */
export const jsonOf = (verdicts: readonly Verdict[], again?: Again) => ({
  format: 'koppelproef-run/1' as const,
  totaal: {
    verhalen: verdicts.length,
    geslaagd: count(verdicts, 'geslaagd'),
    gezakt: count(verdicts, 'gezakt'),
    overgeslagen: count(verdicts, 'overgeslagen'),
    fout: count(verdicts, 'fout'),
    score: verdicts.reduce((sum, { score }) => (score === undefined ? sum : addScores(sum, score)), noScore()),
  },
  verhalen: verdicts.map((told) => verhaalOf(told, again)),
})

const verhaalOf = (told: Verdict, again: Again | undefined) => {
  const { scenario, verdict, ernst, reden, bij, bevindingen, opmerkingen, nietBeoordeeld, score } = told
  const { milliseconden, uitwisselingen } = told
  return {
    naam: scenario.naam,
    bestand: scenario.source.fileName,
    titel: scenario.titel,
    waarom: scenario.waarom,
    thema: scenario.thema,
    ernst: scenario.ernst,
    dekt: scenario.dekt,
    verdict,
    ...(ernst !== undefined && { wasErnst: ernst }),
    ...(reden !== undefined && { reden }),
    ...(bij && { bij: { stap: bij.stap.doe, ...bij.plek } }),
    ...(again && { opnieuw: again(told) }),
    bevindingen,
    opmerkingen,
    nietBeoordeeld,
    ...(score && { score }),
    milliseconden,
    uitwisselingen:
      verdict === 'geslaagd'
        ? []
        : uitwisselingen.map((entry) => ({
            operatie: entry.operation,
            uitkomst: entry.outcome,
            besloten: entry.decided,
            status: entry.answer.status,
            waarom: entry.why,
            vraag: masked(Buffer.from(entry.request.body).toString()),
            antwoord:
              entry.answer.headers['content-encoding'] === undefined ? answerTextOf(entry).slice(0, 200_000) : '(gzip)',
          })),
  }
}

const count = (verdicts: readonly Verdict[], verdict: Verdict['verdict']): number =>
  verdicts.filter((one) => one.verdict === verdict).length

const masked = (xml: string): string => xml.replace(/(autorisatiesleutel[^>]*>)[^<]+</g, '$1••••<')
