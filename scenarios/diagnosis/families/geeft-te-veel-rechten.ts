import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem laat leerkrachten meer zien of doen dan bij hun werk hoort.',
    en: 'Your system lets teachers see or do more than belongs to their work.',
  },
  gaatMis: {
    nl: 'Een rol of een oude groep geeft rechten die niemand heeft toegekend: de ICT’er wordt beheerder, wie een groep verliet blijft die zien.',
    en: 'A role or an old group gives rights that nobody granted: the ICT person becomes beheerder, who left a group goes on seeing it.',
  },
  treft: {
    nl: 'Alle kinderen van een groep: iemand die er niets te zoeken heeft ziet hun gegevens.',
    en: 'All children of a group: somebody who has no business there sees their data.',
  },
  hoort: {
    nl: 'Geef iemand de groepen die het LAS nu noemt en niet meer. Hogere rechten geeft een mens.',
    en: 'Give somebody the groups that the LAS names now and no more. Higher rights are given by a person.',
  },
})
