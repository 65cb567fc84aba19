/**
 * How much proof a link needs. All numbers are bits of certainty: log2 of the odds that the two are one, after every rival
 * has been heard. 10 bits is a thousand to one.
 */
export type Policy = {
  /** What the rules of `by-person.ts` link must have at least: less where so many people share these names and this day. */
  readonly link: number
  /**
   * The expected number of wrong links that one delivery without schools may have by rule: each counts for the chance that it
   * is wrong. When there would be more, the least certain are asked instead.
   */
  readonly mostWrong: number
  /** The people of a delivery for whom that is; of more, so much more may be expected. Absent: of any number. */
  readonly perPeople?: number
  /**
   * The same of children for whom a twin of a like name may have come, while each list lacks one of the two: of a delivery of any
   * length. When there would be more, all of those are asked.
   */
  readonly mostTwins: number
  /** What links beyond the rules, by what the lists themselves taught. Absent: nothing does. */
  readonly learned?: Learned
}

/** Links by likeness: for lists of which nobody will look at every line. */
export type Learned = {
  readonly link: number
  /** From here on a person is asked; below, the record is new. At a school two fields that are alike are enough to ask. */
  readonly ask: number
  /** The same where the surnames are two different ones: married, or just born the same day with the same given name. */
  readonly linkOtherSurname: number
  /** The same where given name or birth date cannot be compared: a twin, or a namesake, could be just as alike. */
  readonly linkIncomplete: number
  /** Share of likely pairs in which a field is written otherwise, from which such is common here. */
  readonly common: number
  /** Share of people without a field from which that is common here. */
  readonly commonlyAbsent: number
  /** The same as {@link Policy.mostWrong}, of all links together: the least certain of those that were learned are asked. */
  readonly mostWrong: number
}

/** At a school a person is at hand and a wrong link hurts a child. */
export const atSchool: Policy = { link: 6, mostWrong: 0.05, perPeople: 100_000, mostTwins: 0.02 }

export const forLists: Policy = {
  link: 6,
  mostWrong: 0.05,
  perPeople: 100_000,
  mostTwins: 0.02,
  learned: {
    link: 7.5,
    ask: -2,
    linkOtherSurname: 9,
    linkIncomplete: 10,
    common: 0.02,
    commonlyAbsent: 0.01,
    mostWrong: 0.1,
  },
}

/** The policy for a part of a delivery of so many people, of which this part has its share. */
export function policyOfPart(policy: Policy, part: number, people: number): Policy {
  const { perPeople, mostWrong, mostTwins, learned, ...rest } = policy
  const ofPeople = part / Math.max(1, people)
  const share = ofPeople * growthOf({ perPeople }, people)
  return {
    ...rest,
    mostWrong: mostWrong * share,
    mostTwins: mostTwins * ofPeople,
    ...(learned && { learned: { ...learned, mostWrong: learned.mostWrong * share } }),
  }
}

/** How many times as many wrong links a delivery of so many people may have to expect. */
export const growthOf = ({ perPeople }: Pick<Policy, 'perPeople'>, people: number): number =>
  perPeople === undefined ? 1 : Math.max(1, people / perPeople)
