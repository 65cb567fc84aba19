import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem raakt nummers kwijt, of laat ze staan bij wie ze niet meer heeft.',
    en: 'Your system loses numbers, or leaves them with who no longer has them.',
  },
  gaatMis: {
    nl: 'Een nieuw nummer of ECK iD wordt niet bewaard, verdwijnt bij deactiveren of samenvoegen, of blijft staan nadat het van een ander is geworden.',
    en: 'A new number or ECK iD is not kept, disappears on deactivating or merging, or stays after it became somebody else’s.',
  },
  treft: {
    nl: 'Kinderen die de volgende keer niet herkend worden, en van wie de resultaten niet of onder het nummer van een ander naar ESIS gaan.',
    en: 'Children who are not recognised the next time, and whose results go to ESIS not at all or under the number of another.',
  },
  hoort: {
    nl: 'Neem bij elke import de nummers over zoals ze kwamen. Gaat een nummer naar een ander, haal het dan bij de vorige weg. Laat alle andere nummers met rust.',
    en: 'Take numbers over at each import as they came. When a number goes to another, take it from the one who had it. Leave all other numbers alone.',
  },
})
