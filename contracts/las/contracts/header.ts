import type { Contract } from '../contract.ts'
import { defineContract } from '../contract.ts'
import { expectData, expectFault } from '../expect.ts'
import { aut, before, edit, type Operation, withField, withoutField } from '../message.ts'
import { autorisatieOngeldig, headerOngeldig, refuses } from './refuses.ts'

const getrapt: readonly (readonly [Operation, string])[] = [
  ['HaalStructuur', 'structuur'],
  ['HaalLeerlingen', 'leerlingen'],
  ['HaalLeerkrachten', 'leerkrachten'],
]
const children = ['autorisatiesleutel', 'klantcode', 'klantnaam'] as const

/** The characters of a sleutel in the other case: upper becomes lower and the other way round. */
const swapCase = (text: string): string =>
  [...text].map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())).join('')

export const header: readonly Contract[] = [
  refuses({
    id: 'request-without-autorisatie-is-refused',
    says: 'A request without the autorisatie header gets no data.',
    requirements: ['uwlr-2.2/autorisatie-1'],
    catches: 'header-is-not-needed',
    breaks: withoutField('autorisatie'),
    codes: headerOngeldig,
  }),
  ...getrapt.map(([operation, stem]) =>
    refuses({
      id: `${stem}-without-autorisatie-is-refused`,
      says: `${operation} without the autorisatie header gets no data.`,
      requirements: ['uwlr-2.2/autorisatie-1'],
      catches: `${stem}-for-everyone`,
      needs: ['getrapt'],
      operation,
      breaks: withoutField('autorisatie'),
      codes: headerOngeldig,
    }),
  ),
  ...getrapt.map(([operation, stem]) =>
    refuses({
      id: `${stem}-with-wrong-sleutel-is-refused`,
      says: `${operation} with a sleutel that nobody has gets no data.`,
      requirements: ['uwlr-2.2/autorisatie-3'],
      catches: `any-sleutel-opens-${stem}`,
      needs: ['getrapt'],
      operation,
      breaks: withField('autorisatiesleutel', 'koppelproef-no-such-sleutel'),
      codes: autorisatieOngeldig,
    }),
  ),
  ...children.map((name) =>
    refuses({
      id: `header-without-${name}-is-refused`,
      says: `A header without ${name} gets no data.`,
      requirements: ['uwlr-2.2/autorisatie-2'],
      catches: `${name}-may-be-absent`,
      breaks: withoutField(name),
      codes: headerOngeldig,
    }),
  ),
  ...children.map((name) =>
    refuses({
      id: `empty-${name}-is-refused`,
      says: `An empty ${name} gets no data.`,
      requirements: ['uwlr-2.2/autorisatie-2'],
      catches: `${name}-may-be-empty`,
      breaks: withField(name, ''),
      codes: headerOngeldig,
    }),
  ),
  refuses({
    id: 'autorisatie-in-another-namespace-does-not-count',
    says: 'A header called autorisatie in another namespace is no autorisatie.',
    requirements: ['uwlr-2.2/autorisatie-8'],
    catches: 'namespace-of-the-header-is-free',
    breaks: (xml) => xml.replace(aut, 'urn:koppelproef:autorisatie'),
    codes: headerOngeldig,
  }),
  refuses({
    id: 'header-out-of-order-is-refused',
    says: 'A header whose children stand in another order is refused.',
    requirements: ['uwlr-2.2/autorisatie-6'],
    catches: 'header-in-any-order',
    breaks: (xml) =>
      xml.replace(/(<aut:autorisatiesleutel>.*<\/aut:autorisatiesleutel>)(<aut:klantcode>.*<\/aut:klantcode>)/, '$2$1'),
    codes: headerOngeldig,
    change:
      'Validate the header against the schema of autorisatie. (Real clients send another order; a LAS that is kind to them knows that it is.)',
  }),
  refuses({
    id: 'unknown-attribute-of-autorisatie-is-refused',
    says: 'An attribute that the schema of autorisatie does not have is refused.',
    requirements: ['uwlr-2.2/autorisatie-11'],
    catches: 'attributes-of-the-header-are-passed-over',
    breaks: (xml) => xml.replace('<aut:autorisatie>', '<aut:autorisatie koppelproef="1">'),
    codes: headerOngeldig,
    change: 'Validate the header against the schema of autorisatie, its attributes too.',
  }),
  defineContract({
    id: 'sleutel-in-other-case-is-refused',
    says: 'A sleutel with its capitals and small letters exchanged opens nothing.',
    requirements: ['uwlr-2.2/autorisatie-7'],
    catches: 'sleutel-in-any-case',
    change: 'Compare sleutels by character; the database column must not ignore case.',
    judge: async (las) => {
      const swapped = swapCase(las.target.koppeling.autorisatiesleutel)
      const wrong = edit(
        las.verzoek('HaalLeerlinggegevens'),
        withField('autorisatiesleutel', swapped.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
      )
      return expectFault(await las.ask(wrong), autorisatieOngeldig)
    },
  }),
  refuses({
    id: 'sleutel-that-is-cut-short-is-refused',
    says: 'The first characters of a sleutel open nothing.',
    requirements: ['uwlr-2.2/autorisatie-7'],
    catches: 'beginning-of-a-sleutel-is-enough',
    breaks: (xml) => xml.replace(/.(<\/aut:autorisatiesleutel>)/, '$1'),
    codes: autorisatieOngeldig,
  }),
  defineContract({
    id: 'other-headers-are-passed-over',
    says: 'A header block that need not be understood changes nothing.',
    requirements: ['soap-1.1/header-1'],
    catches: 'other-headers-are-refused',
    change: 'Look for autorisatie in the Header and leave other blocks be; tools add WS-Addressing and tracing there.',
    judge: async (las) => {
      const extra = '<x:traceer xmlns:x="urn:koppelproef:traceer">1</x:traceer>'
      return expectData(await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), before('autorisatie', extra))))
    },
  }),
  refuses({
    id: 'header-that-must-be-understood-is-refused',
    says: 'A header block with mustUnderstand that the LAS does not know is refused with MustUnderstand.',
    requirements: ['soap-1.1/header-2'],
    catches: 'must-understand-is-ignored',
    breaks: before(
      'autorisatie',
      '<x:traceer xmlns:x="urn:koppelproef:traceer" soapenv:mustUnderstand="1">1</x:traceer>',
    ),
    codes: ['MustUnderstand'],
  }),
]
