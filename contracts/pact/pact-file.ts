import { decisive, type Interaction, interactions } from './interactions.ts'
import { type Matcher, type Rules, rulesOf } from './rules.ts'

/** Address of each service in the pact; a verifier maps them to the real ones. */
export const pathOf = ({ request }: Interaction): string => `/uwlr/${request.endpoint}`

/** Headers of every request and answer, with what they must look like. */
export const headerRules = (interaction: Interaction): Readonly<Record<'Content-Type' | 'SOAPAction', string>> => ({
  'Content-Type': '^text/xml(;.*)?$',
  SOAPAction: `^"?${interaction.request.headers.SOAPAction!.replaceAll('"', '').replaceAll('.', '\\.')}"?$`,
})

export const requestRules = (interaction: Interaction): Rules =>
  rulesOf(interaction.request.body, decisive(interaction))
export const answerRules = (interaction: Interaction): Rules => rulesOf(interaction.answer)

const one = (matcher: Matcher) => ({ combine: 'AND', matchers: [matcher] })
const all = (rules: Rules) => Object.fromEntries(Object.entries(rules).map(([path, matcher]) => [path, one(matcher)]))
const body = (content: string) => ({ content, contentType: 'text/xml; charset=utf-8', encoded: false })

/** The pact between consumer `testcentrum` and provider `esis`, as Pact V4 writes it. The committed file is this text. */
export function pactFile(): string {
  const pact = {
    consumer: { name: 'testcentrum' },
    provider: { name: 'esis' },
    interactions: interactions.map((interaction, index) => {
      const headers = headerRules(interaction)
      return {
        type: 'Synchronous/HTTP',
        key: `testcentrum-esis-${index + 1}`,
        description: interaction.description,
        pending: false,
        providerStates: [{ name: interaction.state, params: interaction.params }],
        request: {
          method: 'POST',
          path: pathOf(interaction),
          headers: {
            'Content-Type': [interaction.request.headers['Content-Type']],
            SOAPAction: [interaction.request.headers.SOAPAction],
          },
          body: body(interaction.request.body),
          matchingRules: {
            header: {
              'Content-Type': one({ match: 'regex', regex: headers['Content-Type'] }),
              SOAPAction: one({ match: 'regex', regex: headers.SOAPAction }),
            },
            body: all(requestRules(interaction)),
          },
        },
        response: {
          status: interaction.status,
          headers: { 'Content-Type': ['text/xml; charset=utf-8'] },
          body: body(interaction.answer),
          matchingRules: {
            header: { 'Content-Type': one({ match: 'regex', regex: headers['Content-Type'] }) },
            body: all(answerRules(interaction)),
          },
        },
      }
    }),
    metadata: { pactSpecification: { version: '4.0' } },
  }
  return `${JSON.stringify(pact, undefined, 2)}\n`
}
