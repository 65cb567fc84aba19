import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem verwerkt wat niemand heeft gezien of bevestigd.',
    en: 'Your system applies what nobody has seen or confirmed.',
  },
  gaatMis: {
    nl: 'De import wordt meteen doorgevoerd, een waarschuwing bij veel vertrekkers ontbreekt, of het controlescherm laat niet alles zien wat er gebeurt.',
    en: 'The import is carried out at once, a warning for many leavers is lacking, or the review screen does not show all that happens.',
  },
  treft: {
    nl: 'Een halve klas die in één keer weg is na een fout in ESIS, zonder dat iemand het kon tegenhouden.',
    en: 'Half a class gone at once after a mistake in ESIS, and nobody could stop it.',
  },
  hoort: {
    nl: 'Laat eerst zien wat er zal veranderen, met getallen die kloppen. Vraag een tweede bevestiging als veel mensen zouden verdwijnen. Verwerk wat getoond is.',
    en: 'First show what will change, in figures that are right. Ask a second confirmation when many people would go. Apply what was shown.',
  },
})
