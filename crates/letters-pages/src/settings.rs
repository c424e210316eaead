//! How a reader likes to read: colours, size of text, measure, and whether single keys do something.

/// How a reader likes to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// The colours.
    pub theme: Theme,
    /// The size of text.
    pub size: Size,
    /// The length of lines.
    pub measure: Measure,
    /// Whether single keys do something.
    pub keys: Keys,
    /// Whether invisible characters are shown.
    pub invisible: Invisible,
}

/// One setting, as a reader chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The colours.
    Theme(Theme),
    /// The size of text.
    Size(Size),
    /// The length of lines.
    Measure(Measure),
    /// Whether single keys do something.
    Keys(Keys),
    /// Whether invisible characters are shown.
    Invisible(Invisible),
}

/// A choice with a few values, each with a name for programs. The first is the one that holds
/// without a choice.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $value:ident $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name {
            #[default]
            $($(#[$each])* $value),+
        }

        impl $name {
            /// Every value, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The value for programs: in storage, in styles and in actions.
            pub fn word(self) -> &'static str {
                match self { $($name::$value => $word),+ }
            }

            fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

choice! {
    /// The colours of the page.
    Theme {
        /// As the system has it.
        System "system",
        /// Dark on light.
        Light "light",
        /// Light on dark.
        Dark "dark",
        /// As far apart as can be, in the system's direction.
        Contrast "contrast",
    }
}

choice! {
    /// The size of text.
    Size {
        /// As the browser has it.
        Normal "normal",
        /// Smaller.
        Small "small",
        /// Larger.
        Large "large",
        /// Much larger.
        Largest "largest",
    }
}

choice! {
    /// The length of lines.
    Measure {
        /// As books have it.
        Normal "normal",
        /// Shorter.
        Narrow "narrow",
        /// Longer.
        Wide "wide",
    }
}

choice! {
    /// Whether single keys do something.
    Keys {
        /// They do.
        On "on",
        /// They do not.
        Off "off",
    }
}

choice! {
    /// Whether characters are shown that nobody sees, by their numbers.
    Invisible {
        /// They are not.
        Hidden "hidden",
        /// They are.
        Shown "shown",
    }
}

impl Settings {
    /// Every setting as it is.
    pub fn all(self) -> [Setting; 5] {
        let Settings { theme, size, measure, keys, invisible } = self;
        [
            Setting::Theme(theme),
            Setting::Size(size),
            Setting::Measure(measure),
            Setting::Keys(keys),
            Setting::Invisible(invisible),
        ]
    }

    /// With one setting changed.
    pub fn with(mut self, setting: Setting) -> Settings {
        match setting {
            Setting::Theme(theme) => self.theme = theme,
            Setting::Size(size) => self.size = size,
            Setting::Measure(measure) => self.measure = measure,
            Setting::Keys(keys) => self.keys = keys,
            Setting::Invisible(invisible) => self.invisible = invisible,
        }
        self
    }
}

impl Setting {
    /// Reads a setting by its name and value for programs.
    pub fn parse(name: &str, word: &str) -> Option<Setting> {
        Some(match name {
            "theme" => Setting::Theme(Theme::parse(word)?),
            "size" => Setting::Size(Size::parse(word)?),
            "measure" => Setting::Measure(Measure::parse(word)?),
            "keys" => Setting::Keys(Keys::parse(word)?),
            "invisible" => Setting::Invisible(Invisible::parse(word)?),
            _ => return None,
        })
    }

    /// The attribute of the page's root that says it to the styles, and its value.
    pub fn on_root(self) -> (&'static str, &'static str) {
        let attribute = match self {
            Setting::Theme(_) => "data-theme",
            Setting::Size(_) => "data-size",
            Setting::Measure(_) => "data-measure",
            Setting::Keys(_) => "data-keys",
            Setting::Invisible(_) => "data-invisible",
        };
        (attribute, self.words().1)
    }

    /// The name and the value for programs.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Setting::Theme(theme) => ("theme", theme.word()),
            Setting::Size(size) => ("size", size.word()),
            Setting::Measure(measure) => ("measure", measure.word()),
            Setting::Keys(keys) => ("keys", keys.word()),
            Setting::Invisible(invisible) => ("invisible", invisible.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_are_written() {
        let chosen = Settings {
            theme: Theme::Dark,
            size: Size::Largest,
            measure: Measure::Wide,
            keys: Keys::Off,
            invisible: Invisible::Shown,
        };
        let read = chosen.all().into_iter().fold(Settings::default(), |settings, setting| {
            let (name, word) = setting.words();
            settings.with(Setting::parse(name, word).unwrap())
        });
        assert_eq!(read, chosen);
        for (name, word) in [("theme", ""), ("theme", "On"), ("keys", "dark"), ("", "on")] {
            assert_eq!(Setting::parse(name, word), None, "{name} {word}");
        }
    }
}
