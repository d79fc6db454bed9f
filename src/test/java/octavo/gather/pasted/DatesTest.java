package octavo.gather.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published 3 March 2021 | 2021-03-03",
                "Sept. 4, 2019 | 2019-09-04",
                "Publié le 12 juil. 2023 | 2023-07-12",
                "le 1er déc. 2020 | 2020-12-01",
                "5 ene 2022 | 2022-01-05",
                "8 lug 2018 | 2018-07-08",
                "14 de fev. de 2017 | 2017-02-14",
                "7 augusti 2016 | 2016-08-07",
                "2. marts 2015 | 2015-03-02",
                "9. joulukuuta 2014 | 2014-12-09",
                "30. října 2013 | 2013-10-30",
                "21 Ağustos 2012 | 2012-08-21",
                "6 нояб. 2011 | 2011-11-06",
                "11 mrt 2010 | 2010-03-11",
                "2020-02-29 | 2020-02-29"
            })
    void daysOfManyLanguages(String line, String iso) {
        Dates.Found found = Dates.find(line);
        assertNotNull(found, line);
        assertEquals(iso, found.iso());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 apples 2020", "Room 3 of 2021", "31 february", "40 March 2020"})
    void otherNumbersAreNone(String line) {
        assertNull(Dates.find(line));
    }
}
