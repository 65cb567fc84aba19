import {
  absentTeachersKeepTheirAccount,
  mostOfASchoolWaitsForASecondYes,
  theSameLastDayIsTheSame,
  whoIsInTheDeliveryIsActive,
  whoIsOutsideTheImportedGroupsStaysActive,
  whoIsStillInTheSchoolIsNotDeactivated,
  whoLeftIsDeactivated,
} from './activity.ts'
import { aRestartForgetsNothing } from './after-a-restart.ts'
import {
  everyCallIsAnswered,
  goodAnswerIsRead,
  theAnswerIsCalledWhatItWas,
  withoutASchoolThereIsNoProposal,
} from './answers.ts'
import { whatWasNormedIsWhatIsHeld } from './as-normed.ts'
import { bothNumbersOfAResultAreOfOneChild } from './both-numbers.ts'
import { mergingLosesNothing, removingNumbersRemovesNumbersOnly, whatIsSetByHandIsSo } from './by-hand.ts'
import { everyLineEndsAsItStands } from './each-line.ts'
import { whatIsOfAnotherSchoolIsNotTold, whoMovedIsNotInAClassOfBefore } from './elsewhere.ts'
import { hesitatingChangesNothing, undoneAndDoneAgainIsAsDone } from './hesitating.ts'
import { asManyNewRecordsAsNewLines, everyRecordHasOneLine } from './how-many-lines.ts'
import { anIdIsOfOneForEver } from './ids.ts'
import {
  allWhoAreNewAreInvitedOrNobody,
  invitationsGoToAnAddress,
  invitationsGoWhereTheRecordSays,
  invitationsOnlyAfterAnApply,
  oneInvitationPerPerson,
  whoStaysOutIsNotInvited,
} from './invitations.ts'
import type { Law } from './law.ts'
import { nothingLeaks } from './leaks.ts'
import { aGroupLeftOutKeepsItsPeople, nobodyIsLeftOutUnasked, whoIsLeftOutStaysAsTheyWere } from './left-out.ts'
import {
  nobodyIsLinkedToTheRecordOfAnother,
  noNumberStandsInTwoActiveRecords,
  noRecordIsTargetOfTwoLinks,
  noTwoPeopleInOneRecord,
  whoIsThereAlreadyIsNotMadeAnew,
} from './links.ts'
import { whoWasMergedAwayIsNotLinked } from './merged-away.ts'
import { aSchoolNextDoorChangesNothing } from './next-door.ts'
import {
  anUnchangedSchoolChangesNothing,
  whoWasImportedIsKnownTheNextTime,
  whoWasLeftOutStaysOut,
} from './next-time.ts'
import {
  aCorrectionLeavesNothingOfBefore,
  aResultStaysAsItWasNormed,
  noNumberIsWiped,
  noRecordIsLost,
  noResultComesByItself,
  resultsStayWithTheirPupil,
} from './nothing-is-lost.ts'
import { anAddressChangesToItsOwnOnly } from './own-address.ts'
import { whatEsisKnowsIsNotRefused } from './refused.ts'
import {
  aRefusedResultIsNotCalledSent,
  aResultReachesItsOwnChild,
  sentTwiceIsThereOnce,
  whatIsFromBeforeIsNotSent,
} from './results.ts'
import {
  resultsGoUnderTheirOwnYear,
  theNumberOfAResultIsOfOneResult,
  whatArrivesIsWhatWasNormed,
  whatCountsAsSentIsWithItsChild,
} from './results-at-esis.ts'
import {
  anImportGivesNobodyTheManagement,
  nothingIsKeptWithoutNeed,
  theSummaryTellsWhatWasDone,
  whoManagesIsNotPutOutOfIt,
} from './rights-and-privacy.ts'
import { formDoesNotMatter, orderDoesNotMatter } from './told-otherwise.ts'
import { aDoubtNobodyDecidedWaits } from './undecided.ts'
import { undoRestores, whatWasDoneByHandSinceStays } from './undone.ts'
import {
  anAddressTypedByHandStays,
  dummyNumbersAreNotKept,
  everyoneSitsWhereTheLasSays,
  numbersAreKeptByteForByte,
  whatCameIsWhatIsHeld,
} from './what-came.ts'
import {
  abortChangesNothing,
  applyingTwiceIsApplyingOnce,
  decidingChangesNothingYet,
  failedImportChangesNothing,
  importAloneChangesNothing,
  otherStepsChangeNothing,
  refusedApplyChangesNothing,
  whatIsRefusedChangesNothing,
} from './what-changes-nothing.ts'
import {
  anotherSchoolIsLeftAlone,
  groupsOfEarlierYearsStay,
  whatTheLasDoesNotSendStays,
  whoWorksAtTwoSchoolsStaysAtBoth,
} from './what-stays.ts'
import {
  groupsOfEarlierYearsKeepTheirPeople,
  nobodyJoinsAGroupUnasked,
  nobodyStaysInAClassThatIsGone,
} from './where-one-sits.ts'
import { whoDidNotComeStaysWhoTheyWere } from './who-did-not-come.ts'
import {
  aMessageWithResultsIsValid,
  asksSinceWhatTheLasSaid,
  nobodyStandsInAnAddress,
  theSleutelStandsInTheMessageOnly,
} from './wire.ts'
import { aNewGroupIsOfTheYearThatCame } from './year-that-came.ts'

/** Every law. When a story breaks several, the first of this list is the one that is told. */
export const laws: readonly Law[] = [
  everyCallIsAnswered,
  // who is who
  noRecordIsTargetOfTwoLinks,
  nobodyIsLinkedToTheRecordOfAnother,
  noTwoPeopleInOneRecord,
  aDoubtNobodyDecidedWaits,
  dummyNumbersAreNotKept,
  numbersAreKeptByteForByte,
  whoIsThereAlreadyIsNotMadeAnew,
  whoWasImportedIsKnownTheNextTime,
  whoWasLeftOutStaysOut,
  nobodyIsLeftOutUnasked,
  whoIsLeftOutStaysAsTheyWere,
  aGroupLeftOutKeepsItsPeople,
  whoDidNotComeStaysWhoTheyWere,
  anIdIsOfOneForEver,
  noNumberStandsInTwoActiveRecords,
  // nothing is lost
  noRecordIsLost,
  noNumberIsWiped,
  mergingLosesNothing,
  whoWasMergedAwayIsNotLinked,
  removingNumbersRemovesNumbersOnly,
  whatIsSetByHandIsSo,
  resultsStayWithTheirPupil,
  noResultComesByItself,
  whatWasNormedIsWhatIsHeld,
  aResultStaysAsItWasNormed,
  aCorrectionLeavesNothingOfBefore,
  absentTeachersKeepTheirAccount,
  groupsOfEarlierYearsStay,
  groupsOfEarlierYearsKeepTheirPeople,
  whatTheLasDoesNotSendStays,
  anotherSchoolIsLeftAlone,
  whoMovedIsNotInAClassOfBefore,
  whoWorksAtTwoSchoolsStaysAtBoth,
  // who is active
  whoIsStillInTheSchoolIsNotDeactivated,
  whoIsInTheDeliveryIsActive,
  whoIsOutsideTheImportedGroupsStaysActive,
  whoLeftIsDeactivated,
  theSameLastDayIsTheSame,
  mostOfASchoolWaitsForASecondYes,
  // what changes nothing
  importAloneChangesNothing,
  failedImportChangesNothing,
  decidingChangesNothingYet,
  refusedApplyChangesNothing,
  whatIsRefusedChangesNothing,
  abortChangesNothing,
  applyingTwiceIsApplyingOnce,
  anUnchangedSchoolChangesNothing,
  otherStepsChangeNothing,
  undoRestores,
  whatWasDoneByHandSinceStays,
  // what came
  withoutASchoolThereIsNoProposal,
  goodAnswerIsRead,
  theAnswerIsCalledWhatItWas,
  everyRecordHasOneLine,
  everyLineEndsAsItStands,
  asManyNewRecordsAsNewLines,
  everyoneSitsWhereTheLasSays,
  nobodyStaysInAClassThatIsGone,
  nobodyJoinsAGroupUnasked,
  aNewGroupIsOfTheYearThatCame,
  whatCameIsWhatIsHeld,
  anAddressTypedByHandStays,
  anAddressChangesToItsOwnOnly,
  anImportGivesNobodyTheManagement,
  whoManagesIsNotPutOutOfIt,
  nothingIsKeptWithoutNeed,
  theSummaryTellsWhatWasDone,
  // results and invitations
  aResultReachesItsOwnChild,
  bothNumbersOfAResultAreOfOneChild,
  theNumberOfAResultIsOfOneResult,
  sentTwiceIsThereOnce,
  whatArrivesIsWhatWasNormed,
  resultsGoUnderTheirOwnYear,
  whatCountsAsSentIsWithItsChild,
  whatEsisKnowsIsNotRefused,
  aRefusedResultIsNotCalledSent,
  whatIsFromBeforeIsNotSent,
  whoStaysOutIsNotInvited,
  invitationsOnlyAfterAnApply,
  oneInvitationPerPerson,
  allWhoAreNewAreInvitedOrNobody,
  invitationsGoToAnAddress,
  invitationsGoWhereTheRecordSays,
  // what goes over the line
  asksSinceWhatTheLasSaid,
  aMessageWithResultsIsValid,
  theSleutelStandsInTheMessageOnly,
  nobodyStandsInAnAddress,
  nothingLeaks,
  whatIsOfAnotherSchoolIsNotTold,
  // told otherwise
  // Those that tell the story once more, in the order in which one telling does it all.
  undoneAndDoneAgainIsAsDone,
  hesitatingChangesNothing,
  aRestartForgetsNothing,
  aSchoolNextDoorChangesNothing,
  orderDoesNotMatter,
  formDoesNotMatter,
]

/** About the LAS, not the story: judged where a story asks for it, and in what is drawn. */
const whereAskedFor: readonly Law[] = [orderDoesNotMatter, formDoesNotMatter]

/**
 * What is judged in every story without being asked for: all but those, and the one of which a story that broke down is the
 * breach.
 */
export const lawsOfEveryStory: readonly Law[] = laws.filter(
  (law) => !whereAskedFor.includes(law) && law !== everyCallIsAnswered,
)

export const lawNamed = (name: string): Law | undefined => laws.find((law) => law.name === name)
