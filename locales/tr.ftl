### Arayüz metinleri, Türkçe. Anahtarlar ve değişkenler en.ftl dosyasındaki gibidir.

product = Sidelight

## Kart

card-title = { $name }, { $type }
card-then = { $date } tarihinde
card-then-today = Bugün
card-now = Şimdi
card-as-of = { $date } itibarıyla
card-unchanged = O zaman ve şimdi
card-no-date = tarih bulunamadı: bugün itibarıyla
card-date-of-article = haberin tarihi: { $date }
card-since = Bu haberden sonra
card-since-nothing = O zamandan beri bilinen bir değişiklik yok ({ $date } itibarıyla)
card-more-changes = { $count ->
    [one] { $count } değişiklik daha
   *[other] { $count } değişiklik daha
}
card-facts = Bilgiler
card-relations = Bu haberdeki diğerleriyle ilişkisi
card-also-related = Diğer ilişkiler
card-why = Neden bu kart?
card-source = Kaynak
card-sources = { $count ->
    [one] { $count } kaynak
   *[other] { $count } kaynak
}
card-unsourced = kaynak bulunamadı
card-known = ilk bilgi: { $date }
card-confirmed = son doğrulama: { $date }
card-disagree = Kaynaklar farklı bilgi veriyor
card-pack = { $pack } · { $publisher } · sürüm { $edition } · { $date }
card-fallback = dil: { $language }
card-close = Kapat
card-back = Geri
card-pin = Açık tut
card-unpin = Sabitlemeyi kaldır
card-copy = Bilgiyi kaynağıyla kopyala
card-copied = Kopyalandı
card-in-panel = Yan panelde aç
card-change-date = Tarihi değiştir
card-loading = Bilgi paketi okunuyor…
card-gone = Artık pakette yok
card-gone-remedy = Bu adı bilen paket kaldırıldı veya güncellendi. Adların yeniden işaretlenmesi için sayfayı yenileyin.
card-error = Bilgi paketi okunamadı
card-error-remedy = Ayarları açıp “Onar” düğmesine basın veya tarayıcıyı yeniden başlatın.
card-nothing-then = Bu tarih için bilgi yok
card-office = { $title }: { $date } tarihinde görevde olan kişi
card-possible = Olabilir

card-frame-title = Bu ad hakkında bilgiler
menu-who-is-this = Bu kim ya da ne?

## Ne değişti

change-began = başladı
change-ended = sona erdi
change-happened = gerçekleşti
change-status = şimdi: { $value }
change-revised = düzeltildi: { $before } → { $after }
change-slipped = ertelendi: { $before } → { $after }
change-planned = planlanan: { $value }
change-disputed = artık tartışmalı

## Eskilik ve şüphe

doubt-event = değişmiş olabilir: { $event } – { $date }
doubt-review = son doğrulamadan bu yana uzun süre geçti: { $date }
doubt-short = değişmiş olabilir

## Neden

why-full-name = Burada tam ad yazılı.
why-initials = Burada baş harfler ve soyadı yazılı.
why-patronymic = Burada ad ve baba adı yazılı.
why-surname-after-full-name = Burada soyadı yazılı; tam adı bu haberin başka bir yerinde.
why-surname-after-title = Soyadı bu kişinin unvanından sonra geliyor.
why-surname-in-context = Burada soyadı yazılı ve haber bu kişiyle ilgili konuları ele alıyor.
why-dominant-surname = Soyadı tek başına; haberlerde neredeyse her zaman bu kişiyi anlatır.
why-acronym = Burada kısaltma yazılı.
why-phrase = Bu sözcükler onun adlarından biri.
why-phrase-with-neighbour = Bu sözcükler, yakınındakilerle birlikte onu anlatıyor.
why-head-noun = Ad, ne olduğunu belirten sözcükle birlikte yazılmış.
why-office-on-date = Sözcükler bir görevi belirtiyor; { $date } tarihinde görevde bu kişi vardı.
why-office-last-confirmed = Sözcükler bir görevi belirtiyor; bu kişinin görevde olduğu en son { $date } tarihinde doğrulandı.
why-evidence-name = Ad: “{ $text }”
why-evidence-antecedent = Tam adı: “{ $text }”
why-evidence-title = Unvan: “{ $text }”
why-evidence-country = Ülke: “{ $text }”
why-evidence-date = Tarih: { $date }
why-evidence-context = Yakındaki sözcük: “{ $text }”
why-evidence-related = Bu haberde ayrıca: { $name }
why-evidence-dominant = Bu adı genellikle taşıyan kişi
why-evidence-neighbour = Yakında: “{ $text }”
why-evidence-head = Birlikte: “{ $text }”
why-alternatives = Şunları da anlatabilirdi: { $names }.

## Tarih nereden

date-given = bu metin için verildi
date-reader = siz belirlediniz
date-json-ld = sayfanın verilerinden
date-meta = sayfanın verilerinden
date-time = sayfadan
date-url = adresten
date-ancestor = çevresindeki sayfadan
date-today = tarih bulunamadı: bugün itibarıyla

## Açılır pencere

popup-in-this-story = Bu haberde
popup-date = Haberin tarihi
popup-set-date = Tarihi belirle
popup-reset-date = Sayfanın kendi tarihine dön
popup-mentions = { $count ->
    [one] { $count } kez geçiyor
   *[other] { $count } kez geçiyor
}
popup-changed = değişiklik var
popup-jump = Geçtiği yere git: { $name }
popup-group-people = Kişiler
popup-group-organisations = Örgütler, programlar ve antlaşmalar
popup-group-companies = Şirketler
popup-group-projects = Projeler
popup-group-places = Ülkeler ve yerler
popup-off-here = Bu sitede kapat
popup-on-here = Bu sitede aç
popup-since = Bu haberden sonra
popup-since-nothing = Bu haberde adı geçenlerde o zamandan beri bilinen bir değişiklik yok ({ $date } itibarıyla).
popup-elsewhere = Sayfanın başka yerlerinde
popup-rejected = İşaretlenmeyen adlar
popup-options = Ayarlar
popup-pack = { $pack }, sürüm { $edition }, { $date } · { $entities ->
    [one] { $entities } öğe
   *[other] { $entities } öğe
}
popup-age = { $days ->
    [0] bugün denetlendi
    [one] { $days } gün önce
   *[other] { $days } gün önce
}
popup-none = Ad bulunamadı
popup-none-more = Paketlerinizdeki kişi, program ve projelerin hiçbirinin adı bu haberde geçmiyor.
popup-reading = Sayfa okunuyor…
popup-unreadable = Bu sayfa okunamıyor
popup-unreadable-more = Tarayıcı sayfaları, uzantı mağazaları ve PDF görüntüleyici uzantılara kapalıdır. Metni arama sayfasına kopyalayın.
popup-installing = Bilgi paketi hazırlanıyor…
popup-installing-more = Bu yalnızca bir kez olur ve ağ gerektirmez.
popup-off = Sidelight bu sitede kapalı
popup-off-more = Burada hiçbir şey okunmuyor.
popup-turn-on = Aç
popup-no-access = Sidelight bu siteyi okuyamıyor
popup-no-access-more = Tarayıcı erişim vermedi. Bu site veya tüm siteler için izin verin.
popup-allow = İzin ver

## Ad neden işaretlenmedi

reject-left-guard = önünde başka bir ad var
reject-container = başka bir şeyin adının parçası
reject-foreign-initial = baş harf başka bir kişinin
reject-blocker = başka bir adın parçası
reject-no-antecedent = tam adı bu haberde yok
reject-needs-context = hangisinin kastedildiğini gösteren bir söz yakında yok
reject-ambiguous = birkaç anlama gelebilir
reject-office-unknown = o tarihte görevde kimin olduğu kesin değil
reject-former-or-plural = eski veya birden çok görevliden söz ediliyor
reject-case = ad olarak yazılmamış

## Türler

type-person = kişi
type-organisation = örgüt
type-company = şirket
type-programme = program
type-project = proje
type-treaty = antlaşma
type-country = ülke
type-place = yer
type-office = görev

## Kaynak türleri

source-official = resmî kaynak
source-state-media = devlet medyası
source-wire = haber ajansı
source-independent = bağımsız basın
source-intergovernmental = hükûmetlerarası örgüt
source-reference = başvuru kaynağı

## Bilgilerin niteliği

nature-planned = planlanan
nature-estimated = tahminî
nature-disputed = tartışmalı
between-dates = { $from } ile { $to } arasında
from-date = { $precision ->
    [year] { $date } yılından beri
   *[other] { $date } tarihinden beri
}
to-date = { $precision ->
    [year] { $date } yılına kadar
   *[other] { $date } tarihine kadar
}
to-about = { $precision ->
    [year] yaklaşık { $date } yılına kadar
   *[other] yaklaşık { $date } tarihine kadar
}
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = vekâleten
card-more-facts = { $count ->
    [one] { $count } bilgi daha
   *[other] { $count } bilgi daha
}
