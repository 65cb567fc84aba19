import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem leest het antwoord van ESIS verkeerd.',
    en: 'Your system misreads the answer of ESIS.',
  },
  gaatMis: {
    nl: 'Datums verschuiven een dag, tekens worden andere tekens, een lijst met één element wordt geen lijst, of geldige XML die er iets anders uitziet geldt als kapot.',
    en: 'Dates shift a day, characters become others, a list of one is no list, or valid XML that looks a little different counts as broken.',
  },
  treft: {
    nl: 'Alle kinderen van een school waarvan het LAS een ander dialect spreekt: verkeerde namen en geboortedata, of helemaal geen import.',
    en: 'All children of a school whose LAS speaks another dialect: wrong names and birth dates, or no import at all.',
  },
  hoort: {
    nl: 'Lees XML met een echte parser, op namespace, in de tekencodering die het bericht noemt. Een datum is een kalenderdag en heeft geen tijdzone.',
    en: 'Read XML with a real parser, by namespace, in the encoding that the message names. A date is a calendar day and has no time zone.',
  },
})
