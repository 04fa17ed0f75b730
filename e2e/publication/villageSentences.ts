/** What an article about the village can open with, say and be told. Words in braces are chosen from the word lists. */
export const openings = [
  'It took {number} people and most of {day} to do it, but it is done.',
  'The matter came up at {place} on {day}, between the minutes and the biscuits.',
  'Those who walked past {place} {time} on {day} will have noticed a change.',
  'Nobody expected a crowd at {place}, and in that respect nobody was disappointed.',
  'In {weather}, and with {number} umbrellas to hand, the village went about it as it goes about most things.',
  'There was no announcement, only a note on {thing} and a smell of {food}.',
] as const

export const sentences = [
  '{person} had suggested it first, in a letter that spent the winter under {thing}.',
  'The idea is older than it looks, and has been proposed {number} times since the hall was last painted.',
  'By {day} the list outside {place} had {number} names on it, two of them in pencil.',
  'No vote was needed, although one was taken for the pleasure of it.',
  'The accounts, which {office} read out slowly, show a balance of {number} spoons and a promise.',
  'Work began {time}, stopped for tea, and was found afterwards to have been nearly finished.',
  'Much depends on {thing}, which has been lent to Lesser Oakhaven and is expected back by the {day} ferry.',
  'A small party met at {place} to look at it from the other side.',
  'Those present agreed that it had been worth the wait, and that the wait had been worth the {number} sandwiches.',
  'It is not the first time that {place} has been asked to hold more than it was built for.',
  'The ferry waited {number} minutes, which the captain entered in the log as weather.',
  'Several neighbours brought {food}, and one brought {thing}, with an apology.',
  'In earlier years the same question was settled by whoever had the key.',
  'The new arrangement is to last until spring, or until {person} comes home with the measurements.',
  'There were {number} questions from the floor, of which most concerned {thing}.',
  'From {place} one can now see as far as the bar, and on a clear day a little of what lies behind it.',
  'The children, who had been told to keep out of it, were the first to find out how it worked.',
  '{person} and {person2} carried it across the green in {weather} without putting it down.',
  'At {place} the change has been taken calmly, and in one window with a small flag.',
  'A page of the visitors’ book was set aside for remarks, and has been filled on both sides.',
  'The paint is expected to be dry by {day}.',
  'Asked what it had cost, {office} named a figure and then, on reflection, a smaller one.',
  'Older residents remember a time when it was done with {number} candles and a length of rope.',
  'The keeper of the lighthouse sent word that he had watched it all through the wrong end of his telescope.',
  'Nothing was broken, apart from a cup that had been waiting for the occasion.',
  'The minutes record a pause of {number} minutes, for which no reason is given.',
  'It was pointed out that {thing} belongs to everybody, which is why nobody had oiled it.',
  'A trial on {day} went well enough for a second trial to be thought unnecessary.',
  'The goose, which has an interest in {place}, was kept busy with {food}.',
  'Help came from the far side of the bay in the shape of {number} volunteers and a very long plank.',
  'The choir, which happened to be passing, gave its opinion in four parts.',
  '{person} has kept a diary of the whole affair, and will read from it when the evenings draw in.',
  'One member wished it to be noted that she had said so from the beginning.',
  'The clock over {place} was stopped for an hour, so as not to hurry anyone.',
  'On the way home there was talk of doing the same for the slipway.',
  'What had looked like a crack turned out to be a very straight spider.',
  'The baker put {number} loaves aside, and the mate of the ferry took charge of the butter.',
  'Rain was forecast for {day}, came on the day before, and was thanked for its consideration.',
  'A notice explains the rest, and a second notice explains the first.',
  'It remains to be seen what the gulls will make of it.',
  'For the time being {thing} stays where it is, with a cloth over it.',
  'Whoever was there {time} saw {person} step back, fold both arms and nod.',
  'The committee thanked {person}, {person2} and the weather, in that order.',
  'A collection was taken in a hat, and the hat was afterwards returned with interest.',
  'There is some doubt about the date, but none about the tea.',
  'The measurements were taken {number} times, and agreed with one another twice.',
] as const

export const quotations = [
  'We did it because it was there and we had the afternoon',
  'I have lived next to {thing} for {number} years and I never once thought to ask',
  'If it holds until {day}, it will hold',
  'People said that it could not be done at {place}; they were right, so we did it next door',
  'You can do a great deal with {food} and a clear view of the bay',
  'It is exactly as good as we hoped, which was our mistake',
  'My grandmother would have done it by lunch',
] as const

/** How an article leads to another one. */
export const crossReferences = [
  'The Lantern has reported on a similar case under the headline “[{headline}]({path})”.',
  'It belongs beside another report, “[{headline}]({path})”, which readers may remember for its weather.',
  'More about the same hook and the same key can be read in “[{headline}]({path})”.',
] as const

export const summaries = [
  'A quiet decision at {place} has pleased {office} and surprised no one but the goose.',
  'It began with {thing} and ended with {food}. We were there, and took the minutes.',
  '{person} had the idea, {person2} had the ladder, and by {day} the village had something to look at.',
  'After {number} meetings the plan was carried out {time}, in {weather}.',
  'What looked like a small matter at {place} took {number} people and a fair amount of {food}.',
] as const
