### Тексты интерфейса на русском языке. Ключи и переменные — как в en.ftl.
### $date стоит сам по себе («ноябрь 2023 г.»), $dateOf — в родительном падеже («ноября 2023 г.»).

product = Sidelight

## Карточка

card-title = { $name }, { $type }
card-then = { $precision ->
    [day] На { $dateOf }
   *[other] Дата: { $date }
}
card-then-today = Сегодня
card-now = Сейчас
card-as-of = { $precision ->
    [day] по данным на { $dateOf }
   *[other] данные: { $date }
}
card-unchanged = Тогда и сейчас
card-no-date = дата не найдена: по состоянию на сегодня
card-date-of-article = статья от { $dateOf }
card-since = После этой статьи
card-since-nothing = { $precision ->
    [day] Об изменениях с тех пор ничего не известно (данные на { $dateOf })
   *[other] Об изменениях с тех пор ничего не известно (данные: { $date })
}
card-more-changes = { $count ->
    [one] ещё { $count } изменение
    [few] ещё { $count } изменения
   *[other] ещё { $count } изменений
}
card-facts = Факты
card-relations = Связи с другими в этой статье
card-also-related = Другие связи
card-why = Почему эта карточка?
card-source = Источник
card-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[other] { $count } источников
}
card-unsourced = источник не найден
card-known = известно с { $dateOf }
card-confirmed = последнее подтверждение: { $date }
card-disagree = Источники расходятся
card-pack = { $pack } · { $publisher } · выпуск { $edition } · { $date }
card-fallback = язык: { $language }
card-close = Закрыть
card-back = Назад
card-pin = Не закрывать
card-unpin = Открепить
card-copy = Скопировать факт с источником
card-copied = Скопировано
card-in-panel = Открыть в боковой панели
card-change-date = Изменить дату
card-loading = Чтение пакета фактов…
card-gone = В пакете этого больше нет
card-gone-remedy = Пакет, в котором было это имя, удалён или обновлён. Перезагрузите страницу, чтобы имена были отмечены заново.
card-error = Не удалось прочитать пакет фактов
card-error-remedy = Откройте настройки и нажмите «Восстановить» или перезапустите браузер.
card-nothing-then = На эту дату данных нет
card-office = { $title }: кто занимал должность ({ $date })
card-possible = Возможно

card-frame-title = Факты об этом имени
menu-who-is-this = Кто или что это?

## Что изменилось

change-began = начало
change-ended = завершение
change-happened = произошло
change-status = теперь: { $value }
change-revised = уточнено: { $before } → { $after }
change-slipped = срок перенесён: { $before } → { $after }
change-planned = запланировано: { $value }
change-disputed = теперь оспаривается

## Давность и сомнения

doubt-event = могло измениться: { $event } — срок { $date }
doubt-review = нет подтверждений с { $dateOf }
doubt-short = могло измениться

## Почему

why-full-name = Здесь стоит полное имя.
why-initials = Здесь стоят инициалы и фамилия.
why-patronymic = Здесь стоят имя и отчество.
why-surname-after-full-name = Здесь стоит фамилия; полное имя есть в другом месте этой статьи.
why-surname-after-title = Фамилия стоит после должности этого человека.
why-surname-in-context = Здесь стоит фамилия, и статья говорит о том, с чем связан этот человек.
why-dominant-surname = Фамилия стоит одна; в новостях она почти всегда означает этого человека.
why-acronym = Здесь стоит сокращение.
why-phrase = Эти слова — одно из названий.
why-phrase-with-neighbour = Эти слова вместе со словами рядом означают именно это.
why-head-noun = Название стоит рядом со словом, которое говорит, что это такое.
why-office-on-date = Слова называют должность; этот человек занимал её в это время: { $date }.
why-office-last-confirmed = Слова называют должность; последнее подтверждение, что её занимает этот человек: { $date }.
why-evidence-name = Имя: «{ $text }»
why-evidence-antecedent = Полностью: «{ $text }»
why-evidence-title = Должность: «{ $text }»
why-evidence-country = Страна: «{ $text }»
why-evidence-date = Дата: { $date }
why-evidence-context = Слово рядом: «{ $text }»
why-evidence-related = Также в этой статье: { $name }
why-evidence-dominant = Обычный носитель этого имени
why-evidence-neighbour = Рядом: «{ $text }»
why-evidence-head = Вместе с: «{ $text }»
why-alternatives = Это могло бы также означать: { $names }.

## Откуда дата

date-given = задана для этого текста
date-reader = указана вами
date-json-ld = из данных страницы
date-meta = из данных страницы
date-time = со страницы
date-url = из адреса
date-ancestor = с окружающей страницы
date-today = дата не найдена: по состоянию на сегодня

## Всплывающее окно

popup-in-this-story = В этой статье
popup-date = Дата статьи
popup-set-date = Указать дату
popup-reset-date = Вернуть дату страницы
popup-mentions = { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
   *[other] { $count } упоминаний
}
popup-changed = есть изменения
popup-jump = Перейти к упоминанию: { $name }
popup-group-people = Люди
popup-group-organisations = Организации, программы и договоры
popup-group-companies = Компании
popup-group-projects = Проекты
popup-group-places = Страны и места
popup-off-here = Выключить на этом сайте
popup-on-here = Включить на этом сайте
popup-since = После этой статьи
popup-since-nothing = { $precision ->
    [day] Об изменениях с тех пор ничего не известно (данные на { $dateOf }).
   *[other] Об изменениях с тех пор ничего не известно (данные: { $date }).
}
popup-elsewhere = В других местах страницы
popup-rejected = Неотмеченные имена
popup-options = Настройки
popup-pack = { $pack }, выпуск { $edition } от { $dateOf } · { $entities ->
    [one] { $entities } объект
    [few] { $entities } объекта
   *[other] { $entities } объектов
}
popup-age = { $days ->
    [0] проверено сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}
popup-none = Имён не найдено
popup-none-more = В этой статье нет ни людей, ни программ, ни проектов из ваших пакетов.
popup-reading = Чтение страницы…
popup-unreadable = Эту страницу прочитать нельзя
popup-unreadable-more = Страницы браузера, магазины расширений и просмотр PDF закрыты для расширений. Скопируйте текст на страницу поиска.
popup-installing = Подготовка пакета фактов…
popup-installing-more = Это нужно один раз и не требует сети.
popup-off = На этом сайте Sidelight выключен
popup-off-more = Здесь ничего не читается.
popup-turn-on = Включить
popup-no-access = У Sidelight нет доступа к этому сайту
popup-no-access-more = Браузер не дал доступа. Разрешите его для этого сайта или для всех сайтов.
popup-allow = Разрешить

## Почему имя не отмечено

reject-left-guard = перед ним стоит другое имя
reject-container = это часть названия чего-то другого
reject-foreign-initial = инициал принадлежит другому человеку
reject-blocker = это часть другого имени
reject-no-antecedent = полного имени в этой статье нет
reject-needs-context = рядом нет слов, по которым ясно, о ком или о чём речь
reject-ambiguous = это может означать разное
reject-office-unknown = неясно, кто занимал должность в это время
reject-former-or-plural = речь о бывшем или о нескольких должностных лицах
reject-case = написано не как имя

## Виды

type-person = человек
type-organisation = организация
type-company = компания
type-programme = программа
type-project = проект
type-treaty = договор
type-country = страна
type-place = место
type-office = должность

## Виды источников

source-official = официальный источник
source-state-media = государственное СМИ
source-wire = информационное агентство
source-independent = независимое СМИ
source-intergovernmental = межправительственная организация
source-reference = справочное издание

## Утверждения

nature-planned = план
nature-estimated = оценка
nature-disputed = оспаривается
between-dates = { $from } – { $to } (точная дата неизвестна)
from-date = { $precision ->
    [year] с { $date } г.
   *[other] с { $dateOf }
}
to-date = { $precision ->
    [year] до { $date } г.
   *[other] до { $dateOf }
}
to-about = { $precision ->
    [year] примерно до { $date } г.
   *[other] примерно до { $dateOf }
}
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = исполняющий обязанности
card-more-facts = { $count ->
    [one] ещё { $count } факт
    [few] ещё { $count } факта
   *[other] ещё { $count } фактов
}
