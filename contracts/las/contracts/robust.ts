import { type Contract, contractsBy, defineContract, fail, pass } from '../contract.ts'
import { describeAnswer, expectData, expectRefusal, hasData } from '../expect.ts'
import { before, type Edit, edit } from '../message.ts'

const tooMuch = contractsBy((_id: string, change: string, breaks: Edit) => ({
  change,
  needs: ['thorough'],
  judge: async (las) => expectRefusal(await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), breaks))),
}))

const doctype = 'Refuse every message with a DOCTYPE before anything in it is expanded.'
const limits = 'Set limits on depth, attributes and size in the XML parser, and answer a fault when they are passed.'

/** Only with `--thorough`, and last: what these leave behind is looked at in the end. */
export const robust: readonly Contract[] = [
  tooMuch(
    'doctype-is-refused',
    'A message with a DOCTYPE is refused.',
    'soap-1.1/dtd-1',
    'doctype-is-read',
    doctype,
    (xml) => `<!DOCTYPE koppelproef>${xml}`,
  ),
  tooMuch(
    'entities-are-not-expanded',
    'An entity that the message declares itself is not expanded.',
    'soap-1.1/dtd-1',
    'entities-are-expanded',
    doctype,
    (xml) => {
      const [, brincode = ''] = /<lg:brincode>(.*)<\/lg:brincode>/.exec(xml) ?? []
      return `<!DOCTYPE koppelproef [<!ENTITY brin "${brincode}">]>${xml.replace(`<lg:brincode>${brincode}`, '<lg:brincode>&brin;')}`
    },
  ),
  tooMuch(
    'files-are-not-read',
    'An entity that points to a file of the server is not read.',
    'soap-1.1/dtd-1',
    'external-entities-are-read',
    doctype,
    (xml) =>
      `<!DOCTYPE koppelproef [<!ENTITY file SYSTEM "file:///koppelproef-no-such-file">]>${xml.replace('</aut:klantnaam>', '&file;</aut:klantnaam>')}`,
  ),
  tooMuch(
    'deep-message-is-refused',
    'A message of two thousand elements inside each other is refused.',
    'http/robust-1',
    'depth-has-no-limit',
    limits,
    before('schooljaar', `${'<lg:x>'.repeat(2000)}${'</lg:x>'.repeat(2000)}`),
  ),
  tooMuch(
    'wide-message-is-refused',
    'An element with five thousand attributes is refused.',
    'http/robust-1',
    'attributes-have-no-limit',
    limits,
    (xml) =>
      xml.replace(
        '<lg:schooljaar>',
        `<lg:schooljaar${Array.from({ length: 5000 }, (_, index) => ` a${index}="1"`).join('')}>`,
      ),
  ),
  tooMuch(
    'large-message-is-refused',
    'A message of two megabytes for a question of one line is refused.',
    'http/robust-1',
    'size-has-no-limit',
    limits,
    (xml) => xml.replace('</lg:xsdversie>', `${'9'.repeat(2_000_000)}</lg:xsdversie>`),
  ),
  tooMuch(
    'many-elements-are-refused',
    'A message with twenty thousand unknown elements is refused.',
    'http/robust-1',
    'elements-have-no-limit',
    limits,
    before('schooljaar', '<lg:x/>'.repeat(20_000)),
  ),
  defineContract({
    id: 'las-is-well-afterwards',
    says: 'After all this the ordinary request is answered with data as before.',
    requirements: ['http/robust-1'],
    catches: 'gives-up-after-a-deep-message',
    change: limits,
    needs: ['thorough'],
    judge: async (las) => {
      await las.ask(
        edit(
          las.verzoek('HaalLeerlinggegevens'),
          before('schooljaar', `${'<lg:x>'.repeat(2000)}${'</lg:x>'.repeat(2000)}`),
        ),
      )
      const exchange = await las.ask(las.verzoek('HaalLeerlinggegevens'), 'afterwards')
      return hasData(exchange) ? pass : fail(`${describeAnswer(exchange)}.`)
    },
  }),
  defineContract({
    id: 'many-requests-in-a-row-are-answered',
    says: 'Ten ordinary requests in a row all give data.',
    requirements: ['http/robust-1'],
    catches: 'tires-after-some-requests',
    change: 'Find what is not given back after a request: connections, locks, threads.',
    needs: ['thorough'],
    judge: async (las) => {
      for (let turn = 1; turn <= 10; turn++) {
        const verdict = expectData(await las.ask(las.verzoek('HaalLeerlinggegevens'), `turn ${turn}`))
        if (verdict.kind !== 'pass') return fail(`Request ${turn}: ${verdict.kind === 'fail' ? verdict.came : ''}`)
      }
      return pass
    },
  }),
]
