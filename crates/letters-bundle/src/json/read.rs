//! Bytes to a tree of values.

use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer};

use super::written::first_text;
use super::{Arena, Member, Node, Value};
use crate::limits;
use crate::names::Names;
use crate::path::{Path, Step};
use crate::problem::{Expected, Fault};
use crate::problems::Problems;
use crate::shorten::shorten;

/// The nesting at which reading stops: what is deeper is refused already.
const DEEPEST: usize = 8 * limits::DEPTH;

/// Reads one JSON value that fills the whole source, a part at a time, and reports what is wrong with it.
///
/// Broken strings, repeated keys, and values beyond the limits are reported and passed over; a
/// source that is not JSON ends the reading where it ceases to be.
pub(crate) struct Reader<'a> {
    pub(super) source: &'a [u8],
    pub(super) arena: &'a Arena,
    pub(super) lexer: SliceLexer<'a>,
    /// The lists and objects in which the reading is, from the outermost on.
    open: Vec<Open<'a>>,
    /// What has been read of those lists, one behind the other: so each of them is made when its length is
    /// known.
    items: Vec<Node<'a>>,
    /// The same of the objects.
    members: Vec<Member<'a>>,
    pub(super) path: Path<'a>,
    pub(super) problems: Problems,
    /// The outermost value, when all of it is read.
    whole: Option<Node<'a>>,
}

/// The source is not JSON from here on; that is reported already.
pub(super) struct Stopped;

/// A list or an object of which something remains to be read.
struct Open<'a> {
    start: usize,
    /// Where its own begin among the items, or the members, of all that are open.
    first: usize,
    inside: Inside<'a>,
}

enum Inside<'a> {
    List {
        /// How many strings it has.
        strings: usize,
    },
    Object {
        /// Its keys, where they are too many to be compared with each other.
        seen: Option<Box<Names>>,
        /// The key whose value is read; nothing if it is a broken string.
        key: Option<&'a str>,
        key_start: usize,
    },
}

impl<'a> Reader<'a> {
    pub fn new(source: &'a [u8], arena: &'a Arena) -> Reader<'a> {
        Reader {
            source,
            arena,
            lexer: SliceLexer::new(source),
            open: Vec::new(),
            items: Vec::new(),
            members: Vec::new(),
            path: Path::default(),
            problems: Problems::default(),
            whole: None,
        }
    }

    /// Reads about so many bytes more; says whether that was all. A string is read whole.
    pub fn work(&mut self, bytes: usize) -> bool {
        let stop = self.offset().saturating_add(bytes);
        loop {
            match self.value() {
                Ok(false) if self.offset() < stop => {}
                Ok(is_done) => return is_done,
                Err(Stopped) => return true,
            }
        }
    }

    /// The value, unless the source is not JSON, and what is wrong with it.
    pub fn finish(self) -> (Option<Node<'a>>, Problems) {
        (self.whole, self.problems)
    }

    /// Reads a value where one is due, up to where the next one is; of a list or an object, only how it
    /// begins. Says whether the outermost value has ended.
    fn value(&mut self) -> Result<bool, Stopped> {
        let next = self.lexer.ws_peek();
        let start = self.offset();
        let value = match next {
            Some(b'{') => return self.open_object(start),
            Some(b'[') => return self.open_list(start),
            Some(b'"') => self.string()?.map_or(Value::Broken, Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(start)?,
            Some(b'a'..=b'z') => match self.lexer.null_or_bool() {
                Some(None) => Value::Null,
                Some(Some(truth)) => Value::Boolean(truth),
                None => return Err(self.syntax(start, Expected::Value)),
            },
            _ => return Err(self.syntax(start, Expected::Value)),
        };
        self.put(Node { start, value })
    }

    fn open_list(&mut self, start: usize) -> Result<bool, Stopped> {
        self.check_depth()?;
        self.lexer.take_next();
        if self.closes(b']', Expected::ValueOrListEnd)? {
            return self.put(Node { start, value: Value::List(&[]) });
        }
        let inside = Inside::List { strings: 0 };
        self.open.push(Open { start, first: self.items.len(), inside });
        self.path.push(Step::Item(0));
        Ok(false)
    }

    fn open_object(&mut self, start: usize) -> Result<bool, Stopped> {
        self.check_depth()?;
        self.lexer.take_next();
        if self.closes(b'}', Expected::KeyOrObjectEnd)? {
            return self.put(Node { start, value: Value::Object(&[]) });
        }
        let inside = Inside::Object { seen: None, key: None, key_start: start };
        self.open.push(Open { start, first: self.members.len(), inside });
        self.key()?;
        Ok(false)
    }

    /// Puts a value into the list or object in which it stands, and closes those that end with it.
    fn put(&mut self, mut node: Node<'a>) -> Result<bool, Stopped> {
        while let Some(open) = self.open.last_mut() {
            self.path.pop();
            let ends = match &mut open.inside {
                Inside::List { strings } => {
                    *strings += usize::from(matches!(node.value, Value::String(_)));
                    self.items.push(node);
                    self.ends(b']', Expected::CommaOrListEnd)?
                }
                Inside::Object { key, .. } => {
                    if let Some(key) = *key {
                        self.add(key, node);
                    }
                    self.ends(b'}', Expected::CommaOrObjectEnd)?
                }
            };
            if !ends {
                return self.go_on();
            }
            node = self.close(node);
        }
        self.whole = Some(node);
        if self.lexer.ws_peek().is_some() {
            let found = shorten(&first_text(self.lexer.as_slice()));
            self.report_here(self.offset(), Fault::TrailingText { found });
        }
        Ok(true)
    }

    /// Goes on to the next value of the innermost list or object.
    fn go_on(&mut self) -> Result<bool, Stopped> {
        match self.open.last() {
            Some(Open { first, inside: Inside::List { .. }, .. }) => {
                self.path.push(Step::Item(self.items.len() - first));
            }
            _ => self.key()?,
        }
        Ok(false)
    }

    /// Makes the innermost list or object, which ends with this value.
    fn close(&mut self, last: Node<'a>) -> Node<'a> {
        let Some(Open { start, first, inside }) = self.open.pop() else { return last };
        let value = match inside {
            Inside::List { strings } => {
                if strings > limits::STRINGS_IN_LIST {
                    let most = limits::STRINGS_IN_LIST;
                    self.report(start, Fault::TooMany { found: strings, most });
                }
                let items = self.arena.alloc_slice_copy(&self.items[first..]);
                self.items.truncate(first);
                Value::List(items)
            }
            Inside::Object { .. } => {
                let members = self.arena.alloc_slice_copy(&self.members[first..]);
                self.members.truncate(first);
                Value::Object(members)
            }
        };
        Node { start, value }
    }

    /// Reads a key of the innermost object, up to where its value is due.
    fn key(&mut self) -> Result<(), Stopped> {
        let next = self.lexer.ws_peek();
        let start = self.offset();
        if next != Some(b'"') {
            return Err(self.syntax(start, Expected::Key));
        }
        let written = self.string()?;
        if self.lexer.ws_peek() != Some(b':') {
            return Err(self.syntax(self.offset(), Expected::Colon));
        }
        self.lexer.take_next();
        self.path.push(Step::Key(written.unwrap_or("\u{fffd}")));
        if let Some(Inside::Object { key, key_start, .. }) =
            self.open.last_mut().map(|open| &mut open.inside)
        {
            (*key, *key_start) = (written, start);
        }
        Ok(())
    }

    /// Reports the outermost value that is nested too deeply, and stops where following it further
    /// would bring nothing.
    fn check_depth(&mut self) -> Result<(), Stopped> {
        if self.open.len() == limits::DEPTH {
            self.report(self.offset(), Fault::TooDeep);
        }
        if self.open.len() >= DEEPEST { Err(Stopped) } else { Ok(()) }
    }

    /// Adds a member to those of the innermost object, or reports that its key is there already.
    fn add(&mut self, key: &'a str, node: Node<'a>) {
        // Few keys are compared with each other; so many that this would take long are looked up.
        const FEW: usize = 16;
        let Some(Open { first, inside: Inside::Object { seen, key_start, .. }, .. }) =
            self.open.last_mut()
        else {
            return;
        };
        let (members, key_start) = (&self.members[*first..], *key_start);
        let is_new = if members.len() < FEW {
            members.iter().all(|other| other.key != key)
        } else {
            let seen = seen.get_or_insert_default();
            if seen.is_empty() {
                for other in members {
                    seen.add(other.key.to_owned());
                }
            }
            seen.add(key.to_owned())
        };
        if is_new {
            self.members.push(Member { key, key_start, node });
            return;
        }
        let fault = Fault::DuplicateKey { key: shorten(key) };
        self.path.push(Step::Key(key));
        self.report(key_start, fault);
        self.path.pop();
    }

    /// Whether a list or object closes before its first value.
    fn closes(&mut self, end: u8, expected: Expected) -> Result<bool, Stopped> {
        match self.lexer.ws_peek() {
            Some(next) if next == end => {
                self.lexer.take_next();
                Ok(true)
            }
            Some(_) => Ok(false),
            None => Err(self.syntax(self.offset(), expected)),
        }
    }

    /// Whether a list or object ends after a value, rather than going on with a comma.
    fn ends(&mut self, end: u8, expected: Expected) -> Result<bool, Stopped> {
        match self.lexer.ws_peek() {
            Some(next) if next == end || next == b',' => {
                self.lexer.take_next();
                Ok(next == end)
            }
            _ => Err(self.syntax(self.offset(), expected)),
        }
    }

    pub(super) fn offset(&self) -> usize {
        self.source.len() - self.lexer.as_slice().len()
    }
}
