import { childrenNamed, textOf } from '../../las/xml.ts'
import { type Check, each, eachWith, having, type Watched } from '../check.ts'
import { basisOf, type Message } from '../exchange.ts'

const field = (message: Message, name: string): string | undefined => textOf(basisOf(message), name)
const shown = (value: string | undefined) => (value === undefined ? 'absent' : `"${value.slice(0, 40)}"`)
const otherThan = (message: Message, name: string, agreed: string): string | undefined => {
  const value = field(message, name)
  return value === agreed ? undefined : `${name} was ${shown(value)} in place of "${agreed}"`
}

/** Something that holds in each request that can be read. */
const inEach =
  (judge: (message: Message, agreed: Watched['agreed']) => string | undefined): Check['judge'] =>
  ({ agreed, messages }) =>
    each(messages.filter(basisOf), 'readable request', (message) => judge(message, agreed))

export const request: readonly Check[] = [
  {
    id: 'xsdversie-is-the-agreed-one',
    level: 'must',
    says: 'xsdversie is the version that was agreed, written as the standard writes it.',
    source: 'XSD annotation of xsdversie',
    change: 'Set xsdversie to 2.2 or 2.3, as agreed; not 1, not empty, without spaces.',
    judge: inEach((message, { version }) => otherThan(message, 'xsdversie', version)),
  },
  {
    id: 'schooljaar-is-the-current-one',
    level: 'must',
    says: 'The schooljaar asked for, and that of results, is the current one in the form 2026-2027.',
    source: 'XSD tpSchooljaar; LASes give the current year only',
    change: 'Work the school year out of the date: it begins on 1 August. Do not leave it empty.',
    judge: inEach((message, { schooljaar }) => otherThan(message, 'schooljaar', schooljaar)),
  },
  {
    id: 'school-is-the-agreed-one',
    level: 'must',
    says: 'brincode is the agreed four characters, and dependancecode stands in a field of its own.',
    source: 'XSD brincode, dependancecode',
    change: 'Send four characters as brincode, capitals as given, and the two digits as dependancecode.',
    judge: inEach((message, agreed) => {
      const brincode = field(message, 'brincode')
      const dependancecode = field(message, 'dependancecode') || '00'
      if (brincode !== agreed.brincode) return `brincode was ${shown(brincode)}`
      return dependancecode === agreed.dependancecode ? undefined : `dependancecode was ${shown(dependancecode)}`
    }),
  },
  {
    id: 'school-is-named-once',
    level: 'must',
    says: 'A school is named by brincode or by schoolkey, not by both.',
    source: 'XSD, xs:choice; seen in the field otherwise (edge cases 2A)',
    change: 'Leave schoolkey out when you send brincode. It is no place for the klantcode.',
    judge: inEach((message) =>
      childrenNamed(basisOf(message), 'brincode').length + childrenNamed(basisOf(message), 'schoolkey').length > 1
        ? 'The school was named more than once'
        : undefined,
    ),
  },
  {
    id: 'optional-fields-are-not-empty',
    level: 'must',
    says: 'An optional field without a value is left out, not sent empty.',
    source: 'XSD: gegevenssetid 1 to 64 characters, laatstontvangengegevens xs:dateTime',
    change: 'Leave the element out when there is nothing to say.',
    judge: ({ messages }) =>
      eachWith(having(messages, basisOf), 'readable request', ({ fact: { children } }) => {
        const empty = children.find(
          ({ name, text }) =>
            ['gegevenssetid', 'laatstontvangengegevens', 'schoolkey', 'auteur'].includes(name) && text.trim() === '',
        )
        return empty && `${empty.name} was empty`
      }),
  },
]
