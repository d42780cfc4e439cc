"""Made-up articles: sentences of a town that doesn't exist, good ones and flawed ones, put together in a fixed order."""

from __future__ import annotations

from pelican_newslint.engines.protocol import Paragraph

GOOD = """
The harbour board of Little Wexcombe met for two hours on Tuesday evening.
“We will not raise the mooring fee this year,” said its treasurer, Odalys Brandt.
About 340 boats use the basin in summer, and 90 stay for the winter.
The board's chair, Tobiah Marsh, said an engineer's report was due in May.
An hour later, a one-off grant of £12,500 for the slipway was agreed.
Nobody knows who painted the mural; it's older than the school.
Ms. Brandt's proposal, which three members opposed, passed by five votes to three.
The café on Quay Street, run by Zoë Ngata, reopens on 3 June.
“It is,” he said, “the best view in the county.”
Run ____ before the tide turns, or write to ________ for a key.
The ferry 😀 now has 𝒜 new bell, and its crew likes it.
Rain fell on 21 of the 30 days of April.
She has been a member since 1998, and her brother since 2004.
The U.S. buyer of the old mill wants to keep its wheel.
Two thirds of the members were there, a record.
The new timetable takes effect on Monday.
""".strip().split("\n")

FLAWED = """
The board have an long list of repairs.
Nobody knew that that the gate was locked.
They should of asked the harbour master first.
The council recieved 14 letters about it.
He go to the quay every morning.
Neither of the piers are safe to use.
The crane weighs less then the lorry that brought it.
Its a pity that the lantern was lost.
She said the the tide was too low.
The two sides met on Monday, 5 March 2024.
This boats belong to the rowing club.
Many of the ropes was cut in the night.
A hundreds visitors came to see the launch.
There is a an old anchor behind the shed.
The fee will raises by two pounds.
They was waiting since noon for the pilot.
An university team measured the silt.
The harbor's colour has changed, the organiser said.
The bridge were closed at ten p.m. in the evening.
Everyone of the crews finished the race.
The chart is more older than the lighthouse.
Fewer water flows through the lock in August.
It don't matter who pays for it.
The works was finished to early.
He has went home before the vote .
You're boat is on the wrong side of the pontoon.
The committee agreed,that the wall must be mended.
The lifeboat crew are on call 24 hours per a day.
The sea wall , built in 1911, is cracked.
The mayor gave a speach on Thrusday.
""".strip().split("\n")


def articles(number: int) -> list[list[Paragraph]]:
    """So many articles of three to five paragraphs, American and British in turn; no two alike up to some thousands."""
    return [
        [_paragraph(article, place, "en-US" if article % 2 else "en-GB") for place in range(3 + article % 3)] for article in range(number)
    ]


def _paragraph(article: int, place: int, language: str) -> Paragraph:
    at = article * 7 + place * 11
    sentences = [
        GOOD[at % len(GOOD)],
        FLAWED[(at + article // 30) % len(FLAWED)],
        GOOD[(at * 5 + 3 + article // 16) % len(GOOD)],
        FLAWED[(at * 3 + place) % len(FLAWED)],
    ]
    return Paragraph(" ".join(sentences), language)
