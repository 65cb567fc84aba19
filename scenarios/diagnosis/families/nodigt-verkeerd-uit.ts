import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem stuurt uitnodigingen te vroeg, te vaak of naar de verkeerde.',
    en: 'Your system sends invitations too early, too often or to the wrong person.',
  },
  gaatMis: {
    nl: 'De mail gaat al bij het ophalen, bij elke import opnieuw, naar wie al een account heeft, of naar een ander adres dan gekozen is.',
    en: 'The mail goes on fetching, again at every import, to who has an account already, or to another address than was chosen.',
  },
  treft: {
    nl: 'Leerkrachten krijgen een tweede account; in het ergste geval krijgt een ander toegang tot hun klas.',
    en: 'Teachers get a second account; at worst somebody else gets access to their class.',
  },
  hoort: {
    nl: 'Nodig precies één keer uit, na het verwerken, alleen wie nieuw is, op het adres dat op het controlescherm staat.',
    en: 'Invite exactly once, after applying, only who is new, at the address on the review screen.',
  },
})
