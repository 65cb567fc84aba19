import type { Contract } from './contract.ts'
import { answers } from './contracts/answers.ts'
import { ordinaryRequestIsAnswered } from './contracts/base.ts'
import { faultForm } from './contracts/fault-form.ts'
import { faults } from './contracts/faults.ts'
import { fields } from './contracts/fields.ts'
import { getrapt } from './contracts/getrapt.ts'
import { header } from './contracts/header.ts'
import { identity } from './contracts/identity.ts'
import { requestText } from './contracts/request-text.ts'
import { resultsAccepted } from './contracts/results-accepted.ts'
import { resultsRefused } from './contracts/results-refused.ts'
import { robust } from './contracts/robust.ts'
import { time } from './contracts/time.ts'
import { transport } from './contracts/transport.ts'
import { profiles, versions } from './contracts/versions.ts'
import { wsdl } from './contracts/wsdl.ts'

/** Contracts about one subject, under the heading that reports give them. */
export type Theme = { readonly title: string; readonly contracts: readonly Contract[] }

/** Every contract, in the order of a run: first what all stand on, last what may leave traces. */
export const themes: readonly Theme[] = [
  { title: 'The ordinary request', contracts: [ordinaryRequestIsAnswered] },
  { title: 'Answers', contracts: answers },
  { title: 'Identity and references', contracts: identity },
  { title: 'Names and fields', contracts: fields },
  { title: 'Authorisation', contracts: header },
  { title: 'Requests that are refused', contracts: faults },
  { title: 'The form of a fault', contracts: faultForm },
  { title: 'Versions', contracts: versions },
  { title: 'Profiles', contracts: profiles },
  { title: 'Time', contracts: time },
  { title: 'Getrapte transfer', contracts: getrapt },
  { title: 'How a request may be written', contracts: requestText },
  { title: 'HTTP', contracts: transport },
  { title: 'Description (WSDL)', contracts: wsdl },
  { title: 'Results that are accepted', contracts: resultsAccepted },
  { title: 'Results that are refused', contracts: resultsRefused },
  { title: 'Robustness', contracts: robust },
]

export const contracts: readonly Contract[] = themes.flatMap((theme) => theme.contracts)

/** The heading under which a contract stands. */
export const themeOf = (contract: Contract): string =>
  themes.find((theme) => theme.contracts.includes(contract))?.title ?? ''
