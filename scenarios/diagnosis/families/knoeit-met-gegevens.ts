import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem bewaart namen anders dan ze kwamen.',
    en: 'Your system keeps names other than they came.',
  },
  gaatMis: {
    nl: 'Namen worden afgekapt, van accenten ontdaan, van hoofdletters voorzien of uit elkaar gehaald. Het voorvoegsel raakt zoek of komt op een andere plaats.',
    en: 'Names are cut, stripped of accents, capitalised or taken apart. The voorvoegsel gets lost or ends up elsewhere.',
  },
  treft: {
    nl: 'Ieder kind met een naam die niet in het patroon past. De naam staat verkeerd op schermen en rapporten, en de volgende import herkent het kind slechter.',
    en: 'Every child with a name outside the pattern. The name is wrong on screens and reports, and the next import recognises the child less well.',
  },
  hoort: {
    nl: 'Bewaar tekst zoals die kwam, als Unicode, elk veld apart. Maak namen alleen gelijkvormig om te vergelijken.',
    en: 'Keep text as it came, as Unicode, each field by itself. Make names uniform for comparing only.',
  },
})
