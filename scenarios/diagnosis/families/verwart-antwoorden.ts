import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem ziet een fout, geen gegevens en geen wijzigingen voor elkaar aan.',
    en: 'Your system takes a fault, no data and no changes for one another.',
  },
  gaatMis: {
    nl: 'ESIS kan antwoorden met gegevens, geen wijzigingen, geen gegevens, een fout, of kapot. Uw systeem houdt er twee voor hetzelfde.',
    en: 'ESIS may answer with data, no changes, no data, a fault, or broken. Your system takes two of these for the same.',
  },
  treft: {
    nl: 'Een hele school: alle leerlingen worden gedeactiveerd na een storing, of niemand hoort waarom er niets binnenkomt.',
    en: 'A whole school: all pupils are deactivated after an outage, or nobody hears why nothing comes in.',
  },
  hoort: {
    nl: 'Behandel elk soort antwoord apart. Alleen een heel antwoord met gegevens mag iets veranderen; van een fout telt de faultcode.',
    en: 'Treat each kind of answer by itself. Only a whole answer with data may change anything; of a fault the faultcode counts.',
  },
})
