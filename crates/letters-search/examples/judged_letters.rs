//! Prints the generated letters of which `tests/judgements.txt` speaks, as a bundle, so that other
//! engines can be judged by them as well.
//!
//! ```sh
//! cargo run -p letters-search --example judged_letters > FILE
//! ```

#[path = "../tests/common/generated.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod generated;

fn main() {
    println!("{}", generated::bundle(0..generated::JUDGED));
}
