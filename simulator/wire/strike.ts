import type { School } from '../../src/school/school.ts'
import { dutchDay, momentOf } from '../../src/time/dutch-time.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Storing } from '../storingen/storing.ts'
import { type LiveSchool, type SchoolVersion, schoolAt } from '../world/live-school.ts'
import { faultTexts } from './check.ts'
import { faultAnswer } from './envelope.ts'
import { lengthOf, textAnswer, type WireAnswer } from './http.ts'
import { inForm } from './other-forms.ts'

/** The answer of a storing that comes instead of everything else: nothing of the request is done. Undefined for the others. */
export function answerInstead(storing: Storing, dialect: Dialect, soap: '1.1' | '1.2'): WireAnswer | undefined {
  if (storing.soort === 'fault') {
    const { faultcode, faultstring } = storing
    return faultAnswer(dialect, soap, { code: faultcode, tekst: faultstring ?? faultTexts[faultcode] }, 500)
  }
  if (storing.soort === 'http-status')
    return textAnswer(storing.status, 'text/plain; charset=utf-8', 'Service niet beschikbaar.\n')
  if (storing.soort === 'html') {
    const page =
      '<!DOCTYPE html>\n<html lang="nl"><head><title>Onderhoud</title></head><body><h1>Even geduld</h1><p>Wij werken aan het systeem.<br></body></html>\n'
    return textAnswer(storing.status, 'text/html; charset=utf-8', page)
  }
  return undefined
}

/** The picture of the school that a storing shows instead of the present one. */
export function pictureUnder(storing: Storing | undefined, live: LiveSchool, now: number): SchoolVersion {
  if (storing?.soort === 'verouderd') {
    const moment = 'op' in storing ? (momentOf(`${storing.op}T23:59:59`) ?? now) : now - storing.dagen * 24 * 3_600_000
    const { school, from } = schoolAt(live, moment)
    return { from, school: { ...school, peildatum: school.peildatum && dutchDay(moment) } }
  }
  const version = schoolAt(live, now)
  return storing?.soort === 'gedeeltelijk' ? { ...version, school: partOf(version.school, storing.deel) } : version
}

const partOf = (school: School, deel: number): School => ({
  ...school,
  leerlingen: school.leerlingen.slice(0, Math.floor(school.leerlingen.length * deel)),
})

/** What a storing does to a finished answer on its way out: the request has been carried out, the caller just does not hear it well. */
export function struck(answer: WireAnswer, storing: Storing | undefined, wait: number): WireAnswer {
  const delayed = wait > 0 ? { ...answer, mishap: { ...answer.mishap, delay: wait } } : answer
  if (storing?.soort === 'reset') return { ...delayed, mishap: { ...delayed.mishap, reset: true } }
  if (storing?.soort === 'verkeerd-content-type')
    return { ...delayed, headers: { ...delayed.headers, 'content-type': storing.contentType } }
  if (storing?.soort === 'andere-vorm') return inForm(delayed, storing.vorm)
  if (storing?.soort !== 'afgekapt') return delayed
  const length = lengthOf(answer.body)
  const cutAfter = 'bytes' in storing ? Math.min(storing.bytes, length - 1) : Math.floor((length - 1) * storing.deel)
  return { ...delayed, mishap: { ...delayed.mishap, cutAfter } }
}
