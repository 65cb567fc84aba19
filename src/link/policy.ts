/**
 * How much proof a link needs. All numbers are bits of certainty: log2 of the odds that the two are one, after every rival
 * has been heard. 10 bits is a thousand to one.
 */
export type Policy = {
  readonly link: number
  /** The same where the surnames are two different ones: married, or just born the same day with the same given name. */
  readonly linkOtherSurname: number
  /** The same where given name or birth date cannot be compared: a twin, or a namesake, could be just as alike. */
  readonly linkIncomplete: number
  /** From here on a person is asked; below, the record is new. */
  readonly ask: number
  /**
   * At a school a person is at hand and a wrong link hurts a child: without a key or ECK iD only records that are equal
   * in given name, surname, voorvoegsel and a real birth date link by themselves (edge cases, ladder step 5). Without
   * this, likeness counts too: for lists of which nobody will look at every line.
   */
  readonly onlyEqual: boolean
}

export const atSchool: Policy = { link: 6, linkOtherSurname: 9, linkIncomplete: 10, ask: -3, onlyEqual: true }

export const forLists: Policy = { link: 7.5, linkOtherSurname: 9, linkIncomplete: 10, ask: -2, onlyEqual: false }
