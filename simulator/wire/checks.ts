import type { School } from '../../src/school/school.ts'
import type { Leerresultaten } from '../../src/uwlr/leerresultaten.ts'
import type { XsdVersie } from '../../src/uwlr/names.ts'
import { momentOf } from '../dutch-time.ts'
import { judgeCertificaat, judgeKlant, sleutelOpens } from '../koppelingen/opens.ts'
import { schoolAt } from '../live-school.ts'
import { unnamedKlant } from '../oddities/message-oddities.ts'
import {
  judgeLeerlingen,
  judgeNormering,
  judgeOsoResultaten,
  judgeScores,
  judgeVocabulaire,
  type ResultRefusal,
} from '../results/judge.ts'
import type { Call, Check, Objection } from './check.ts'
import { nearestTo } from './nearest.ts'

const headersAreUnderstood: Check = {
  name: 'headers-are-understood',
  judge: ({ received: { notUnderstood } }) =>
    notUnderstood.length === 0
      ? undefined
      : {
          code: 'MustUnderstand',
          why: [`De kop <${notUnderstood.join('>, <')}> moet begrepen worden (mustUnderstand) en wordt dat niet.`],
        },
}

const headerIsComplete: Check = {
  name: 'header-is-complete',
  judge: ({ reading: { autorisatie, headerProblems } }) => {
    const refuse = (why: readonly string[]): Objection => ({ code: 'Client.AutorisatieOngeldig', why })
    if (autorisatie === undefined)
      return refuse(['De SOAP-kop heeft geen <autorisatie> in de namespace van autorisatie.'])
    return headerProblems.length === 0
      ? undefined
      : refuse(headerProblems.map(({ path, line, message }) => `${path} (regel ${line}): ${message}.`))
  },
}

const klantIsKnown: Check = {
  name: 'klant-is-known',
  judge: ({ world, autorisatie, schoolId }) => {
    if (autorisatie === undefined || autorisatie.klantcode === unnamedKlant) return undefined
    const koppelingen = world.koppelingenFor(schoolId)
    const verdict = judgeKlant(koppelingen, autorisatie)
    if (verdict === 'known') return undefined
    if (verdict === 'other-klantnaam')
      return {
        code: 'Client.OngeldigeKlantIdentificatie',
        why: ['De klantcode is bekend, maar hoort bij een andere klantnaam.'],
      }
    return {
      code: 'Client.OngeldigeKlantIdentificatie',
      why: ['Geen enkele koppeling heeft deze klantcode.'],
      nearest: nearestTo(
        autorisatie.klantcode,
        koppelingen.map(({ klantcode }) => klantcode),
      ),
    }
  },
}

const messageIsValid: Check = {
  name: 'message-is-valid',
  judge: ({ reading: { problems } }) => {
    if (problems.length === 0) return undefined
    const shown = problems
      .slice(0, 20)
      .map(({ path, line, column, message }) => `${path} (regel ${line}, kolom ${column}): ${message}.`)
    return {
      code: 'Client.OngeldigBericht',
      why: problems.length > 20 ? [...shown, `En nog ${problems.length - 20} andere.`] : shown,
    }
  },
}

const known: readonly XsdVersie[] = ['2.1', '2.2', '2.3']

export const xsdversieOf = (value: string): XsdVersie | undefined => known.find((versie) => versie === value)

const xsdversieIsSupported: Check = {
  name: 'xsdversie-is-supported',
  judge: ({ reading: { asked }, xsdversie, school, koppeling }) => {
    const served = (school?.settings.versies ?? known).filter((versie) => koppeling?.versies?.includes(versie) ?? true)
    if (xsdversie !== undefined && served.includes(xsdversie)) return undefined
    return {
      code: 'Client.XsdVersieOngeldig',
      why: [`xsdversie "${asked.xsdversie}" wordt niet bediend; wel ${served.join(', ')}.`],
    }
  },
}

const sleutelOpensSchool: Check = {
  name: 'sleutel-opens-school',
  judge: ({ world, autorisatie, schoolId, school, koppeling }) => {
    const koppelingen = world.koppelingenFor(schoolId)
    const klantcode =
      autorisatie?.klantcode === unnamedKlant ? (koppeling?.klantcode ?? '') : (autorisatie?.klantcode ?? '')
    const opening = sleutelOpens(
      koppelingen,
      { autorisatiesleutel: autorisatie?.autorisatiesleutel ?? '', klantcode },
      school?.id ?? schoolId,
    )
    const opens = opening.kind === 'opens'
    if (opens && school !== undefined) return undefined
    const ids = [...world.state().scholen.keys()]
    const why = [
      ...(school === undefined ? [`Er is hier geen school ${schoolId}.`] : []),
      ...(opens ? [] : [opening.story]),
    ]
    return {
      code: 'Client.AutorisatieOngeldig',
      why,
      nearest: school === undefined ? nearestTo(schoolId, ids) : undefined,
    }
  },
}

const certificaatIsGood: Check = {
  name: 'certificaat-is-good',
  judge: ({ koppeling, certificaat }) => {
    const verdict = koppeling === undefined ? 'good' : judgeCertificaat(koppeling, certificaat)
    if (verdict === 'good') return undefined
    const story =
      verdict === 'absent'
        ? 'Deze koppeling vraagt een clientcertificaat, en de verbinding had er geen.'
        : 'Het clientcertificaat is een ander dan dat van deze koppeling.'
    return { code: 'Client.AutorisatieOngeldig', why: [story] }
  },
}

const aanmaakdatumRises: Check = {
  name: 'aanmaakdatum-rises',
  judge: ({ world, school, koppeling, reading: { leerresultaten } }) => {
    if (leerresultaten === undefined) return undefined
    const previous = world.laatsteBericht(school!.id, koppeling!.klantcode)
    const moment = momentOf(leerresultaten.school.aanmaakdatum)
    if (previous === undefined || moment === undefined || moment > previous) return undefined
    const story = moment === previous ? 'gelijk aan' : 'eerder dan'
    return {
      code: 'Client.OngeldigBericht',
      why: [
        `De aanmaakdatum is ${story} die van het vorige bericht van deze klant voor deze school; hij moet later zijn, ook bij opnieuw versturen.`,
      ],
    }
  },
}

/** A check on the content of results, once the message itself has been found good. */
const onResultaten = (
  name: string,
  judge: (leerresultaten: Leerresultaten, school: School) => ResultRefusal | undefined,
): Check => ({
  name,
  judge: ({ world, school, reading: { leerresultaten } }: Call): Objection | undefined => {
    const refusal = leerresultaten && judge(leerresultaten, schoolAt(school!, world.clock.now()).school)
    return refusal && { code: refusal.code, why: [refusal.why] }
  },
})

/**
 * The order is part of the behaviour: the first check that objects decides the fault. The standard puts authorisation
 * before the message itself and leaves the rest open; this order is our choice.
 */
export const checks: readonly Check[] = [
  headersAreUnderstood,
  headerIsComplete,
  klantIsKnown,
  messageIsValid,
  xsdversieIsSupported,
  sleutelOpensSchool,
  certificaatIsGood,
  aanmaakdatumRises,
  onResultaten('vocabulaire-is-followed', judgeVocabulaire),
  onResultaten('leerlingen-are-known', judgeLeerlingen),
  onResultaten('normering-is-sound', judgeNormering),
  onResultaten('scores-fall-in-a-norm', judgeScores),
  onResultaten('oso-resultaten-are-sound', judgeOsoResultaten),
]
