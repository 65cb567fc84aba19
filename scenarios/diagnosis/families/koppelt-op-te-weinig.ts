import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem koppelt op gegevens die ook van een ander kunnen zijn.',
    en: 'Your system links on data that somebody else may have too.',
  },
  gaatMis: {
    nl: 'Iets dat vaak voorkomt geldt als bewijs: dezelfde naam, dezelfde dag, hetzelfde e-mailadres, een voorletter, of twee velden die allebei leeg zijn.',
    en: 'Something common counts as proof: the same name, the same day, the same e-mail address, an initial, or two fields that are both empty.',
  },
  treft: {
    nl: 'Naamgenoten, tweelingen, collega’s met één postbus. De een krijgt het record van de ander en ziet wat van die ander is.',
    en: 'Namesakes, twins, colleagues with one mailbox. One gets the record of the other and sees what is theirs.',
  },
  hoort: {
    nl: 'Weeg alle gegevens samen. Een leeg veld zegt niets. Blijft er meer dan één mogelijk, of is er te weinig, dan kiest een mens.',
    en: 'Weigh all data together. An empty field says nothing. When more than one is possible, or there is too little, a person chooses.',
  },
})
