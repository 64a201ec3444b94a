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
card-since-unknown = Об изменениях с тех пор ничего не известно
card-since-before = Более новых данных нет: последнее подтверждение раньше этой статьи, { $date }
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
card-known = { $precision ->
    [year] известно с { $date } г.
   *[other] известно с { $dateOf }
}
card-confirmed = последнее подтверждение: { $date }
card-disagree = Источники расходятся
card-pack = выпуск { $edition } · { $date } · { $pack } · { $publisher }
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
card-no-longer = Должность больше не занимает
card-earlier = Ранее
role-earlier = Ранее: { $role }
card-office = { $title }: кто занимал должность ({ $date })
card-possible = Возможно

card-frame-title = Факты об этом имени
menu-who-is-this = Кто или что это?
menu-panel = Статья в боковой панели

## Что изменилось

change-began = с этого дня
change-ended = до этого дня
change-happened = произошло
change-before = до этого: { $before }
change-revised = { $before } → { $after }
change-slipped = срок перенесён: { $before } → { $after }
change-planned = запланировано: { $value }
change-disputed = теперь оспаривается

## Давность и сомнения

doubt-event = могло измениться: { $event } — срок { $date }
doubt-review = { $precision ->
    [year] нет подтверждений с { $date } г.
   *[other] нет подтверждений с { $dateOf }
}
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
why-possible = Слова могут означать это, но уверенности нет.
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

## Настройки

options-title = Настройки
options-general = Общие
options-marks = Отметки на страницах
options-cards = Карточки
options-names = Имена
options-sites = Сайты
options-packs = Пакеты фактов
options-storage = Хранение и состояние
options-file = Экспорт, импорт, удаление
options-language = Язык
options-language-auto = Как в браузере
options-theme = Тема
theme-auto = Как в системе
theme-light = Светлая
theme-dark = Тёмная
options-marks-on = Отмечать имена на страницах
options-marks-on-more = Без отметок карточка всё равно открывается, если навести указатель на имя.
options-quiet = Тихий режим
options-quiet-more = Ничего не отмечается, пока вы не наведёте указатель на имя или не нажмёте сочетание клавиш. Страница может видеть, какие её слова отмечены; в тихом режиме она не видит ничего.
options-mark-style = Вид отметок
mark-style-dotted = Пунктир
mark-style-line = Линия
mark-style-tint = Цветной фон
options-mark-colour = Цвет отметок
mark-colour-text = Как у текста
mark-colour-blue = Синий
mark-colour-green = Зелёный
mark-colour-violet = Фиолетовый
mark-colour-orange = Оранжевый
options-mark-sample = Так выглядит отмеченное имя.
options-mark = Какие упоминания отмечать
mark-first = Первое упоминание каждого имени в статье
mark-all = Все
options-mark-places = Отмечать также страны и места
options-mark-furniture = Отмечать также имена в меню, комментариях и списках ссылок
options-dwell = Задержка перед открытием карточки
options-dwell-value = { $ms } мс
options-hold-key = Открывать карточки, только пока нажата клавиша
hold-none = Без клавиши
hold-alt = Alt
hold-control = Ctrl
hold-shift = Shift
options-unsure = Показывать возможные совпадения
options-unsure-more = Если неясно, кого означает имя, карточка говорит об этом и перечисляет, кто ещё это может быть.
options-remember-seen = Запоминать, какие факты я уже видел(а)
options-remember-seen-more = Тогда карточка скажет, что нового с прошлого раза. Хранится только на этом устройстве, в приватных окнах — никогда.
options-known = Знакомые имена
options-known-more = Отмечаются снова, только если после статьи что-то изменилось.
options-hidden = Скрытые имена
options-hidden-more = Не отмечаются и не показываются ни на одной странице.
options-list-empty = Пока пусто.
options-remove = Убрать: { $name }
options-removed = Убрано: { $name }.
options-undo = Отменить
options-sites-off = Выключено на этих сайтах
options-sites-off-more = Там ничего не читается. Веб-почта в списке с самого начала.
options-sites-unmarked = Без отметок на этих сайтах
options-sites-unmarked-more = Карточки там открываются.
options-site = Сайт
options-add = Добавить
options-site-bad = Укажите сайт в виде example.org, example.* или example.org/part.
options-pack-by = { $publisher } · выпуск { $edition } · { $date }
options-pack-counts = объектов: { $entities } · имён: { $names } · фактов: { $statements }
options-pack-size = занимает { $size }
options-pack-enabled = Используется
options-pack-marks = Отмечать имена из него
pack-origin-bundled = поставляется с расширением
pack-origin-subscribed = по подписке
pack-origin-file = из файла
options-pack-licence = Лицензия: { $licence }
options-pack-contact = Исправления: { $contact }
options-sync = Обновления
sync-auto = Сами, по расписанию
sync-manual = Только по моей команде
options-used = Занято: { $used }
options-persisted = Браузер сохранит эти данные, даже если на диске мало места.
options-not-persisted = Если на диске мало места, браузер может удалить эти данные. Тогда снова послужит пакет, поставляемый с расширением.
options-persist = Попросить браузер сохранять их
options-repair = Восстановить
options-repair-more = Заново записывает в хранилище пакеты, поставляемые с расширением. Ваши настройки сохранятся.
options-repaired = Пакеты записаны заново.
options-failed = Не получилось: { $reason }
options-export = Сохранить настройки и историю в файл
options-import = Загрузить настройки и историю из файла
options-import-found = Файл от { $dateOf }, настроек: { $count }, имён в истории: { $entities }.
options-import-merge = Добавить к моим
options-import-replace = Заменить мои
options-import-bad = Это не файл настроек Sidelight, или он повреждён. Ничего не изменено.
options-imported = Настройки и история применены.
options-cancel = Отмена
options-clear = Удалить всё
options-clear-more = Настройки, списки, история и пакеты этого расширения будут удалены. Пакет, поставляемый с ним, запишется заново.
options-clear-sure = Да, удалить всё
options-cleared = Всё удалено.
options-damaged = Повреждённые настройки заменены исходными:
options-damaged-all = все настройки
options-mend = Оставить исходные
options-managed = Задано вашей организацией.
sync-checked = Последняя проверка: { $when }.
sync-next = Следующая: { $when }.
sync-never = Подписка оформлена, проверки ещё не было.
sync-current = Пакет актуален.
sync-no-address = Этот пакет меняется только вместе с расширением: в этой сборке у него нет адреса.
sync-from-file = Из файла: чтобы обновить, добавьте более новый файл.
sync-address = Адрес: { $address }
sync-signer = Подписано издателем, корень { $fingerprint }
sync-now = Проверить сейчас
sync-pause = Проверять автоматически
sync-undo = Вернуться к выпуску { $edition }
sync-held = Вы вернулись к этому выпуску. Более новые не устанавливаются, пока вы не разрешите.
sync-release = Снова принимать новые выпуски
sync-remove = Удалить
sync-remove-sure = Да, удалить этот пакет
sync-changes = Что изменило последнее обновление
sync-changes-none = Ничего не изменилось.
sync-change-added = новое
sync-change-removed = больше нет в пакете
sync-change-counts = факты: добавлено { $added }, изменено { $changed }, удалено { $removed }
sync-step-checking = Проверка…
sync-step-fetching = Часть { $filesDone } из { $files }, { $done } из { $total }
sync-step-verifying = Проверка подписи и индексация…
sync-outcome-offline = Нет соединения. Пакет будет проверен, когда оно появится.
sync-outcome-unreachable = Сервер недоступен или слишком медленный. Попытка повторится позже.
sync-outcome-moved = Сервер отсылает на другой адрес, переход не выполняется. Спросите новый адрес у издателя.
sync-outcome-forged = Подпись неверна: возможно, кто-то выдаёт себя за издателя. Ничего не установлено.
sync-outcome-other-key = Ключ на сервере не тот, что указан в адресе. Сверьте адрес с тем, который даёт издатель; если он верен, возможно, кто-то выдаёт себя за издателя. Ничего не установлено.
sync-outcome-rolled-back = Сервер предлагает выпуск старее уже виденного. Ничего не установлено.
sync-outcome-frozen = Сервер не смог подтвердить, что это новейший выпуск; данные могут быть устаревшими. Если это повторяется, проверьте часы компьютера или спросите издателя.
sync-outcome-incomplete = Обновление на сервере неполно или повреждено. Попытка повторится позже.
sync-outcome-too-large = Сервер присылает больше, чем подписано или разрешено. Ничего не установлено.
sync-outcome-not-a-pack = По этому адресу приходит не пакет Sidelight. Если сеть просит войти, сначала войдите в неё.
sync-outcome-needs-update = Нужна более новая версия расширения. Обновите его и проверьте снова.
sync-outcome-taken = Такой идентификатор или название уже есть у пакета другого издателя. Добавить его рядом нельзя.
sync-outcome-other-pack = Теперь сервер публикует там другой пакет. Спросите издателя.
sync-outcome-full = Диск переполнен. Освободите место и проверьте снова.
sync-outcome-store = Ошибка хранилища. Проверьте снова; если не помогает, нажмите «Восстановить» ниже.
sync-outcome-no-database = Этот браузер не хранит базу данных Sidelight (история отключена или профиль повреждён). Работают встроенные пакеты; добавить или обновить другие здесь нельзя.
sync-outcome-bad-address = Этот адрес не подходит: он начинается с https://, указывает на общедоступный сервер и не содержит имени пользователя, порта и «?».
sync-outcome-no-fingerprint = В конце адреса нет «#sha256=…» с 64 знаками. Без этого кто угодно мог бы выдать себя за издателя: попросите у него полный адрес.
sync-outcome-bad-zip = Это не пакет в файле .zip, или файл повреждён.
sync-outcome-running = Обновление уже идёт. Дождитесь его конца.
sync-outcome-superseded = Пакет тем временем изменён или удалён.
sync-outcome-restored = Хранилище было утеряно. Подписка восстановлена из копии: убедитесь, что она ваша, и включите проверку.
sync-outcome-unexpected = Не получилось по неизвестной причине. Пожалуйста, сообщите о ней.
add-pack = Добавить пакет
add-pack-more = По адресу, который даёт издатель, или из файла .zip. Сведения о пакете показываются до того, как что-либо сохранено.
add-pack-address = Адрес пакета
add-pack-look = Посмотреть
add-pack-unreachable = Сервер недоступен или слишком медленный. Проверьте адрес или попробуйте позже.
add-pack-file = Из файла
add-pack-facts = Загрузить: { $size } · Языки: { $languages } · Лицензия: { $licence }
add-pack-warning = Страницы могут узнать, какие из их слов отмечены, а значит, какие у вас пакеты. Отметки пакета можно отключить.
add-pack-yes = Добавить этот пакет
request-log = Журнал всех запросов
request-log-more = Все запросы, которые когда-либо делало расширение. Чтение страниц не вызывает ни одного.
request-log-none = Пока ни одного.
request-log-time = Время
request-log-address = Адрес
request-log-bytes = Байты
request-log-outcome = Итог
request-log-ok = получено
request-log-none-there = нет на сервере

## Действия карточки

card-actions = Другие действия
card-known-action = Это имя мне знакомо
card-known-done = Теперь отмечается, только если что-то изменилось.
card-hide-action = Скрыть это имя везде
card-hidden-done = Скрыто. Вернуть можно в настройках.
card-report-action = Не то имя?
card-copy-all = Скопировать все факты с источниками
card-copy-this = Скопировать: { $fact }
card-new = Новое с прошлого раза
card-possible-unsure = Нет уверенности, что эти слова означают именно это.
card-possible-because = Причина: { $reason }.
card-possible-others = Они могут также означать:
card-holders = Кто занимал должность
card-offices = Занимаемые должности
card-timeline = Хронология
milestone-done = выполнено
milestone-planned = запланировано
milestone-slipped = перенесено: было { $before }
card-map = Карта
map-label = Карта: { $places }
card-in-common = Общее с другими в этой статье
card-pair = { $first } и { $second }
card-pair-none = В пакетах нет ничего общего между ними.
card-spoken = { $name }, { $type }. { $role }
card-spoken-count = { $count ->
    [one] В этой статье { $count } имя.
    [few] В этой статье { $count } имени.
   *[other] В этой статье { $count } имён.
}
card-spoken-place = { $at } из { $of }: { $spoken }
card-panel-waits = Карточка ждёт в боковой панели: откройте её кнопкой Sidelight, «Боковая панель».

## Боковая панель и виды окна

popup-view-story = Кто и что
popup-view-since = С тех пор
popup-view-together = Связи
popup-view-timeline = Хронология
popup-view-map = Карта
popup-views = Виды статьи
popup-since-today = У статьи нет более ранней даты, сравнивать не с чем.
popup-graph = Как они связаны (связей: { $count })
popup-relations-none = В пакетах нет связей между именами этой статьи.
popup-timeline-none = В пакетах нет датированных событий об этих именах.
popup-timeline-article = эта статья
popup-map-none = В пакетах нет маршрутов и мест для этих имён.
popup-sources = Источники фактов этой статьи
popup-copy-sources = Скопировать источники
popup-print = Печать
popup-previous = Предыдущее имя
popup-next = Следующее имя
popup-panel = Боковая панель
popup-search = Поиск
popup-marks-off-here = Не отмечать на этом сайте
popup-marks-on-here = Отмечать на этом сайте
popup-card-blocked = Эта страница не даёт открывать карточки. Выберите имя здесь.
popup-card-of = Карточка: { $name }
popup-candidates = может означать:

## Поиск

search-title = Поиск по всем пакетам
search-box = Имя человека, название программы, проекта или места
search-found = { $count ->
    [one] найдено: { $count }
    [few] найдено: { $count }
   *[other] найдено: { $count }
}
search-none = Так не начинается ни одно имя.
search-as = также: { $name }
search-choose = Выберите имя, и здесь появится его карточка.
search-paste = Или вставьте текст
search-paste-more = Из PDF, рассылки или закрытой страницы. Текст останется на этом устройстве.
search-text = Текст
search-date = Дата текста
search-read = Найти имена

## Начало

welcome-title = Sidelight готов к работе
welcome-lead = Он отмечает в новостях руководителей, программы и проекты и показывает, как было в день статьи, как сейчас и кто об этом сообщает.
welcome-try = Попробуйте здесь
welcome-try-how = Наведите указатель на подчёркнутое имя или нажмите Tab и Enter.
welcome-sample = В ноябре 2023 года Ильхам Алиев и Касым-Жомарт Токаев говорили в Баку о СПЕКА и Среднем коридоре. Президент Казахстана упомянул также железную дорогу Баку — Тбилиси — Карс.
welcome-pin = Закрепите кнопку на виду
welcome-pin-chrome = Откройте значок с пазлом на панели и закрепите Sidelight. Кнопка показывает, кто и что есть в статье.
welcome-pin-firefox = Откройте значок с пазлом на панели, затем шестерёнку рядом с Sidelight и выберите «Закрепить на панели инструментов».
welcome-stays = Что остаётся на вашем устройстве
welcome-stays-more = Пакеты фактов, ваши настройки и, если вы не отключите, какие факты показала карточка. Текст страниц читается в памяти и не сохраняется.
welcome-leaves = Что его покидает
welcome-leaves-more = Ничего о том, что вы читаете. Запросы идут только по адресам пакетов, на которые вы подписаны, по отдельному расписанию.
welcome-updates = Обновляются сами
welcome-updates-more = Новые выпуски этих пакетов запрашиваются по отдельному расписанию, каждый по своему адресу. О том, что вы читаете, ничего не сообщается.
welcome-updates-switch = Обновлять эти пакеты автоматически
welcome-access = Браузер не дал доступа к страницам
welcome-access-more = Без него имена найти нельзя. Текст страниц никогда не покидает ваше устройство.

## Сообщение об ошибке

report-title = Сообщить о неверном совпадении
report-more = Это всё, чем вы поделитесь. Ничего не отправляется: сохраните или скопируйте и передайте сами.
report-text = Предложение
report-says = Sidelight считает
report-right = Должно быть
report-nothing = совпадения нет
report-save = Сохранить в файл
report-copy = Скопировать
