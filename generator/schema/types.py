"""Names for the annotated field types, so that a field is one typed line."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated

from generator.schema import term_types, text_types, value_types
from generator.schema.term_types import Reference
from generator.values.moments import Moment, MomentSpan
from generator.values.periods import Period
from generator.values.recurrences import Recurrence
from generator.values.times import TimeRange

Text = Annotated[str, text_types.OneLine()]
Texts = tuple[Text, ...]
Sentence = Annotated[str, text_types.Sentence()]
Sentences = tuple[Sentence, ...]
Salutation = Annotated[str, text_types.Salutation()]
Prose = Annotated[str, text_types.Markdown()]
Path = Annotated[str, text_types.FilePath()]
Picture = Annotated[str, text_types.PictureFile()]
Link = Annotated[str, text_types.WebAddress()]

OnDay = Annotated[dt.date, value_types.Day()]
Times = Annotated[TimeRange, value_types.TimeSpan()]
Start = Annotated[MomentSpan, value_types.StartMoment()]
End = Annotated[Moment, value_types.EndMoment()]
InPeriod = Annotated[Period, value_types.AnyPeriod()]
InMonth = Annotated[Period, value_types.Month()]
InWeek = Annotated[Period, value_types.Week()]
Number = Annotated[int, value_types.Count()]
StudyHours = Annotated[Decimal, value_types.Hours()]
Yuan = Annotated[Decimal, value_types.Money()]
Switch = Annotated[bool, value_types.YesNo()]
DocNumber = Annotated[str, value_types.DocNo()]
Recurring = Annotated[Recurrence, value_types.Cycle()]

Visibility = Annotated[str, term_types.Choice(terms=("公开", "内网", "仅打印", "草稿"))]
Audience = Annotated[str, term_types.Term(list_name="audiences")]
Audiences = tuple[Annotated[str, term_types.Term(list_name="audiences", several=True)], ...]
Standard = Annotated[str, term_types.Term(list_name="standards", several=True)]
Standards = tuple[Standard, ...]
Topic = Annotated[str, term_types.Term(list_name="topics")]
Topics = tuple[Annotated[str, term_types.Term(list_name="topics", several=True)], ...]
Stage = Annotated[str, term_types.Term(list_name="stages")]

AnyRef = Annotated[Reference, term_types.Ref()]
ToAward = Annotated[Reference, term_types.Ref(kind="awards")]
ToGroup = Annotated[Reference, term_types.Ref(kind="groups")]
ToMaterial = Annotated[Reference, term_types.Ref(kind="materials")]
ToNotice = Annotated[Reference, term_types.Ref(kind="notices")]
ToPlan = Annotated[Reference, term_types.Ref(kind="plans")]
