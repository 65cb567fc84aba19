import { Type } from '../../../src/typebox.ts'
import { defineCall, maybe, oneBy, question, record, text, words } from '../define-call.ts'
import { importVerzoek } from '../shapes/koppeling.ts'
import { codes, refused, sentences, soort, uitkomst, uitkomstOfChoice } from '../shapes/uitkomst.ts'
import { importAntwoord } from '../shapes/voorstel.ts'

export const importeer = defineCall({
  required: true,
  says: {
    nl: 'Haalt op bij het LAS en doet een voorstel; verandert niets, tenzij het systeem opslaat wat het ophaalt.',
    en: 'Fetches from the LAS and proposes; changes nothing, unless the system stores as it fetches.',
  },
  vraag: importVerzoek,
  antwoord: importAntwoord,
})

const count = (description: string) => maybe(Type.Integer({ minimum: 0, description }))
const perSoort = {
  nieuw: count('New records.'),
  bijgewerkt: count('Existing records that something came for.'),
  gedeactiveerd: count('Records that were deactivated.'),
}

export const verwerkVraag = question({
  bevestigd: maybe(Type.Boolean({ description: 'The second confirmation was given.' })),
})

export const verwerk = defineCall({
  required: true,
  says: { nl: 'Verwerkt wat voorgesteld en besloten is.', en: 'Applies what was proposed and decided.' },
  vraag: verwerkVraag,
  antwoord: oneBy('kind', [
    record({
      kind: Type.Literal('verwerkt'),
      samenvatting: maybe(
        record(
          {
            leerlingen: maybe(record(perSoort)),
            leerkrachten: maybe(record(perSoort)),
            groepen: maybe(record(perSoort)),
          },
          {
            description: 'The numbers that the summary showed.',
            unseen: 'whether the numbers on the screen are what was done',
          },
        ),
      ),
    }),
    record(
      { kind: Type.Literal('bevestiging-nodig'), waarschuwingen: sentences, codes },
      { description: 'Asks for a second confirmation before something unusual. Nothing has changed yet.' },
    ),
    refused,
  ]),
})

const at = { soort, ref: text('The line of the last import.') }

/** One action of the review screen. */
export const beslissing = oneBy('actie', [
  question({
    ...at,
    actie: words(['nieuw', 'niet-importeren', 'koppeling-opheffen'], {
      description:
        '`koppeling-opheffen`: the line is linked to nobody any more: it is new, left out or asked again, as the system has it. Never does it go into the record that it was taken from.',
    }),
  }),
  question({
    ...at,
    actie: Type.Literal('koppelen'),
    met: text('Id of the record to link to.'),
    verhuizen: maybe(Type.Boolean({ description: 'The record comes over from another school of the system.' })),
  }),
  question({ ...at, actie: Type.Literal('email'), emailadres: Type.String() }),
])

export const beslis = defineCall({
  required: false,
  says: { nl: 'Voert één actie van het controlescherm uit.', en: 'Carries out one action of the review screen.' },
  unseen: {
    nl: 'of een mens een twijfel of een fout kan rechtzetten, en niet nog eens hetzelfde gevraagd wordt',
    en: 'whether a person can put a doubt or a mistake right, and is not asked the same again',
  },
  vraag: beslissing,
  antwoord: uitkomstOfChoice,
})

export const breekAf = defineCall({
  required: false,
  says: { nl: 'Gooit de open import weg.', en: 'Throws the open import away.' },
  unseen: {
    nl: 'of een weggegooide import iets achterlaat',
    en: 'whether an import that was thrown away leaves anything behind',
  },
  vraag: question({}),
  antwoord: uitkomst,
})

export const maakOngedaan = defineCall({
  required: false,
  says: { nl: 'Maakt het laatste verwerken ongedaan.', en: 'Undoes the last apply.' },
  unseen: {
    nl: 'of een verkeerde verwerking teruggedraaid kan worden zonder iets te verliezen',
    en: 'whether a wrong apply can be taken back without losing anything',
  },
  vraag: question({}),
  antwoord: uitkomst,
})

export const legUit = defineCall({
  required: false,
  says: { nl: 'Legt één regel van het controlescherm uit.', en: 'Explains one line of the review screen.' },
  unseen: {
    nl: 'niets: het staat in het verslag van een verhaal dat zakte',
    en: 'nothing: it stands in the report of a story that failed',
  },
  vraag: question(at),
  antwoord: Type.String(),
})
